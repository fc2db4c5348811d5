name, n, pi = 'Ann', 42, 3.14159265
width = 12
print(f'{name} {n} {pi:.3f} {n:>{width}}|{name!r:^10}|{name!s:<5}|{"é"!a}')
print(f'{n:b} {n:o} {n:x} {n:X} {n:#b} {n:08.2f} {n:,} {n * 1000000:_} {n:e} {n:+} {n: }')
print(f"{'nested ' + 'quotes'} {[x * 2 for x in range(3)]} {{}} {(lambda x: x + 1)(1)}")
print(f'{pi:10.2f}|{pi:<10.2f}|{pi:^10.2f}|{pi:010.2f}|{-pi:=+10.2f}|{pi:%}')
print(f'{1e100} {1e16} {123456789.123} {0.1 + 0.2} {1/3} {1e-7} {100.0} {float("inf")} {float("-inf")} {float("nan")}')
print(f'''multi
{name}
line''' f' and {n}')
class V:
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
v = V()
print(f'{v} {v:abc} {v!r} {v!s:>5} {v!r:{"<"}6}|')
print('{:>10} {:<5}| {!r} {:d}'.format('a', 'b', 'c', 7), '{a[k]} {b.real}'.format(a={'k': 1}, b=3))
for bad in ("{:d}", "{:q}", "{0} {}", "{x}", "{", "}", "{0[}", "{:>>5}"):
    try: print(bad.format('s'))
    except (ValueError, KeyError, IndexError) as e: print(type(e).__name__, e)
