import sys
print('x')
raise SystemExit('fatal: no input')
