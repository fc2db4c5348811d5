import sys
print("a\0b", repr("a\0"))
class A: pass
A.__qualname__ = "x\0"
print(A)
print("%s" % A)
print('\ud800', file=sys.stderr)
sys.stdout.write('a\0\n')
try: print('first', 'x\udc80\udc81y', 'third')
except UnicodeEncodeError as e: print(e, e.args)
print('\ud83d')
