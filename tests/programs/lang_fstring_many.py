name = 'World'; n = 3.14159; d = {'k': [1, 2]}; w = 10
print(f'{name!r:>10}|{name:^{w}}|{n:.2f}|{n:{w}.{2}}|{d["k"][0]}|{{}}|{ {1: 2}[1] }|{(lambda x: x * 2)(4)}|{name.upper()}|{n!s:5.3}|{"nested " + f"{w}"}')
print(f'{w=}' if False else '', f"{'a' if w else 'b'}", f'{w:#x} {w:08b} {-w:+,} {1e10:,.0f} {w!a}', f'''{
w}''', rf'\n{w}', f'{w}' 'lit' f'{w + 1}', f'{w:{"<" if w > 5 else ">"}5}|')
class F:
    def __format__(self, s): return 'fmt(%s)' % s
    def __repr__(self): return 'rep'
    def __str__(self): return 'str'
print(f'{F()} {F()!r} {F()!s:>5} {F():abc} {F():{w}}', f'{3,4}', f'{[*range(3)]}', f'{None} {True} {...}', f'{w if w else 0:>5}', f'{w!r:}')
try: print(f'{name:d}')
except ValueError as e: print(e)
try: print(f'{undefined}')
except NameError as e: print(e)
try: print(f'{[]:5}')
except TypeError as e: print(e)
print(f'{"x":*^{5}}', f'{0.1 + 0.2:.{3}f}', f'{1000000:_}', f'{255:#06x}', f'{"a\tb" if False else "tab"}' if False else 'skip', f'{10**3:,}', f'{5!r:0>3}', f"{d['k']}", f'{w // 3 != 3}', f'{w>5}', f'{w<5}', f'{w==5}')
