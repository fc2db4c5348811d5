for x in [0.1, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1e22, 1e23, 5e-324, 1.7976931348623157e308, float('inf'), -float('inf'), float('nan'), -0.0, 1/3, 2/3, 100.0, 1e100, 3.0e10, 0.1 + 0.2, 1.1 * 3]:
    print(x, repr(x), str(x), '%r' % x, '%s' % x, '%.3g' % x, '%10.4f' % x if abs(x) < 1e30 else '', format(x, 'g'), format(x, '.3e'))
    try: print(x.as_integer_ratio(), x.hex(), x.is_integer(), hash(x))
    except Exception as e: print(type(e).__name__, e)
for r in (0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 1e20, 123.456):
    print(round(r), round(r, 1), round(r, 2), round(r, -1), int(r), r // 1, r % 1, divmod(r, 0.3))
print(float('1e3'), float(' 1.5 '), float('-.5'), float('5.'), float('1_0.5'), float('INF'), float('-Infinity'), float('nan'), float.fromhex('0x1.8p3'))
for s in ['', 'x', '1e', '1_', '0x1', '1.5.2', '1 2', '--1']:
    try: float(s)
    except ValueError as e: print(e)
for v in (None, [], 'a', b'1.5', {}):
    try: print(float(v))
    except Exception as e: print(type(e).__name__, e)
print(sum([0.1] * 10), max(1, 1.0), min(1.0, 1), 3.0 == 3, 3.5 // 2, -3.5 // 2, 3.5 % -2, 1e308 * 10, -1e308 * 10, 2 ** 0.5, 2 ** -2, 10 ** -3, (-2) ** 3, -2 ** 2)
print(1e5, 12345.678e-3, .5, 5e10, 1_000.5, 0x_ff, 0b1_0, 0o17, 1E5)
