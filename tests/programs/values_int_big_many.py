a = 2 ** 200; b = 3 ** 150
print(a, b, a * b, b // a, b % a, -b // a, -b % a, divmod(b, -a), a ^ b, a & b, a | b, ~a, a >> 100, a << 3, -a >> 3)
print(hex(a), oct(b), bin(a)[:10], len(str(a)), a.bit_length(), hash(a), hash(-b), a == float(a), float(b), int(1e30), int(-1e20), int(float(a)))
print(pow(3, 1000, 1000007), pow(-3, 3, 7), pow(2, -1) , round(12345678901234567890, -5), round(15, -1), round(25, -1), round(-15, -1), (10 ** 30) // 7, int('1' * 50), int('-0xff', 16), int('0b101', 0), int('zz', 36), int(' 12_3 '))
for s in ['', 'a', '1__2', '_1', '1_', '0x', '12a', '9' * 3, '٣', ' 5\n', '+5', '--5', '0_1', '1 2']:
    try: print(repr(s), int(s))
    except ValueError as e: print(e)
for args in [('10', 1), ('10', 37), ('12', 2), (10, 2), ('08', 0), ('0o17', 0), (b'11', 2), (1.5,), ('1.5',), (None,), ([],), ('', 5), (b'x', 10)]:
    try: print(args, int(*args))
    except Exception as e: print(args, type(e).__name__, e)
print((255).to_bytes(2, 'big'), int.from_bytes(b'\xff\xfe', 'little', signed=True), (-5).to_bytes(3, 'little', signed=True))
for f in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: 1 << -1, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: pow(2, 5, 0), lambda: 0 ** -1, lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: int(float('nan')), lambda: int(float('inf')), lambda: pow(2, -1, 4), lambda: 2.5 // 0, lambda: 2.5 % 0.0, lambda: (1).to_bytes(1, 'x'), lambda: 1 / 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: (-8) ** 0.5 if False else 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(60)); print(sum(int(d) for d in str(2 ** 1000)))
import math
print(math.factorial(25), math.gcd(2 ** 70, 6 ** 30), math.isqrt(10 ** 40 + 1) if hasattr(math, 'isqrt') else '', math.comb(50, 25) if hasattr(math, 'comb') else '', math.log2(2 ** 1000), math.log10(10 ** 500), math.log(10 ** 400))
print((10**20).__repr__(), 5 .__add__(3), (5).__add__('a'), (5).__rsub__(3), int.__pow__(2, 10, 7), True + True, -True, ~False, True & 1, True ^ True, isinstance(True & True, bool))
