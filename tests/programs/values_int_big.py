a = 3 ** 200
b = 7 ** 150
print(a)
print(b)
print(a + b, a - b, b - a)
print(a * b)
print(a // b, a % b, -a // b, -a % b, a // -b, a % -b)
print(divmod(a, 10 ** 40), divmod(-a, 10 ** 40))
print(a & b, a | b, a ^ b, ~a)
print(-a & b, -a | b, -a ^ b, -a & -b)
print(a << 100, a >> 100, -a >> 100, -a >> 1000, a >> 1000)
print(a < b, a > b, a == 3 ** 200, a != b, a <= a, -a < b)
print(hash(a), hash(-a), hash(b), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(-1), hash(-2))
print(a.bit_length(), (-a).bit_length(), (0).bit_length(), (255).bit_length(), (256).bit_length())
print(bool(a), bool(a - a), int(a) is a, abs(-a) == a)
print(hex(a), oct(a), bin(a))
print(hex(-255), oct(-8), bin(-5), hex(0))
print(pow(a, 3) == a * a * a, pow(a, 5, b), pow(-a, 5, b), pow(a, 5, -b), pow(2, 1000, 1), pow(0, 0), pow(0, 0, 1))
print(a / b, b / a, a / 3 ** 199, 10 ** 400 / 10 ** 399, 1 / 10 ** 400, (2 ** 53 + 1) / 1, (2 ** 54 + 3) / 2, 1 / 3)
print(float(2 ** 53 + 1), float(2 ** 1000), float(-(2 ** 80) - 1))
print(sum(range(10 ** 5)), sum([a, b, 1]))
f = 1
for i in range(1, 101):
    f *= i
print(f)
print(str(f).count("0"), len(str(f)))

# A quotient that is zero has a sign.
for dividend, divisor in ((0, -5), (0, -10 ** 30), (0, 10 ** 30), (False, -10 ** 30), (-1, 10 ** 400), (1, -10 ** 400), (1, 10 ** 400)):
    print(dividend / divisor)
