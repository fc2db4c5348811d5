f''; f'a'; f'{x}'; f'a{x}b{y!r}c'; f'{x:>10}'; f'{x!s:{w}.{p}}'; f'{{}}{x}{{'
f'{x=}'; f'{x = }'; f'{x=!s}'; f'{x=:>5}'; f"{d['k']}"; f'{(lambda: 1)()}'; f'{a if b else c}'
'a' f'{b}' 'c' "d"; rf'\d{x}\n'; f'\x41{x}\N{BULLET}'; f'''{
x
}'''; f'{x, y}'; f'{*a, b}'; f'{yield_}'; f'{x!a}'; f'{ {1: 2}[1] }'; f'{a != b}'; f'{a == b:x}'
