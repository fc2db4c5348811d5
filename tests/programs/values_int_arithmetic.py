small = [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, -10, 255, 256, 257, -5, -6]
for a in small:
    print(a, [a + b for b in small], [a - b for b in small], [a * b for b in small])
    print([a // b for b in small if b], [a % b for b in small if b], [divmod(a, b) for b in small if b])
    print([a & b for b in small], [a | b for b in small], [a ^ b for b in small], ~a, -a, +a, abs(a))
    print([a << b for b in range(5)], [a >> b for b in range(5)])
    print([a < b for b in small], [a <= b for b in small], [a == b for b in small], [a != b for b in small])
edge = [2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64, 2 ** 31]
for a in edge:
    for b in edge + [1, -1, 3, -3]:
        print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, a < b, a == b)
    print(-a, ~a, abs(a), a >> 3, a << 3, a >> 70, hash(a))
x = 1
for i in range(1, 60):
    x *= i
    print(x, x % 1000007, x // 12345, hash(x))
