print(10 ** 30, 2 ** 100, -7 // 2, -7 % 3, 7 // -2, divmod(-7, 3), (-2) ** 3, 5 ** -2, pow(3, 200, 13), pow(2, -1) if True else 0)
print(0x1F, 0b101, 0o17, 1_000_000, 1e3, 1.5e-3, .5, 5., 0xdeadBEEF)
print(int('101', 2), int('ff', 16), int('0x1f', 0), int(3.99), int(-3.99), int(' 42 '), int('1_0'), int(True))
print(hex(255), bin(10), oct(8), hex(-255), bin(-5), (255).bit_length(), (5).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'big'))
print(1 / 3, 2 / 3, 0.1 + 0.2, 1e20, 1e15, 123456789012345678, 1.0, -0.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308)
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1234, -2), round(-1.5), round(1e20), round(3.14159, 3), round(7))
print(float('1e5'), float(' 2.5 '), float('inf'), -float('inf'), float('nan') == float('nan'), float('1_0.5'))
print(3 == 3.0, hash(3) == hash(3.0), hash(0.5), hash(2 ** 61 - 1), hash(-1), hash(2 ** 100), 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
print(True + True, True == 1, isinstance(True, int), bool(0.0), bool('False'), bool([]), int(False), ~True, True & False, True | 5)
print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, divmod(7.5, 2), 2 ** 0.5, (-8) ** 2, 4 ** 0.5, 0 ** 0, 0.0 ** 0)
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex('0x1.8p+0'))
print(abs(-5), abs(-2.5), min(3, 1.5), max([1, 2.0, 2]), sum([1, 2.5]), sum([[1], [2]], []))
import math
print(math.pi, math.e, math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.factorial(20), math.gcd(48, 18), math.log(10), math.log2(8), math.log10(1000))
print(math.sin(1), math.cos(1), math.atan2(1, 1), math.hypot(3, 4), math.isnan(float('nan')), math.isinf(1e400), math.trunc(2.9), math.fsum([.1] * 10))
for bad in (lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1 // 0, lambda: int('abc'), lambda: float('x'), lambda: 1 << -1, lambda: math.sqrt(-1),
            lambda: 2.0 ** 10000, lambda: int(float('nan')), lambda: 'a' * 1.5, lambda: 5 @ 2, lambda: -'a', lambda: 1 < 'a', lambda: int([]), lambda: [] + ()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(sum(1 / n for n in range(1, 100)), 100 * 1.1, 1.1 + 2.2, 3 * 1.1, 1e16 + 1, 12345678.9 * 1000)
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 1; x ^= 3; x &= 0xff; x >>= 1
print(x, 10 .__add__(5), (5).__class__, 5 .real, (3).conjugate())
