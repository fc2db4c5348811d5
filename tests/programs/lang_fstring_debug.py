x = 5; s = 'hi'
print(f'{x=}', f'{s=}', f'{s=!s}', f'{x = }', f'{x+1=:>5}', f'{x=:03d}', f'{s =!r:>8}', f'{x==5=}', f'{(lambda: 3)()=}', f'{x!r=}' if False else '')
