print(abs(-5), abs(5.5), abs(-0.0), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(2, 10, 1000), pow(2.0, 3), pow(2, -1))
print(min(3, 1, 2), max([1, 5, 2]), min("b", "a"), max(1, 1.5, True), sum([1, 2.5]), sum([], 5), sum([[1], [2]], []))
print(hex(255), oct(8), bin(5), hex(-1), chr(65), ord("A"), round(3.14159, 2), round(7), int("12") + float("0.5"))
print(sorted([3, 1.5, True, -2]), sorted(["b", "A", "a"]), sorted("hello", reverse=True), sorted([1, -3, 2], key=abs))
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2, not 0, 5 // 2 * 2 + 5 % 2, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, ~5, 5 & 3 | 4 ^ 1, 1 << 3 >> 1)
print(0xFF, 0o17, 0b101, 1_000_000, 1e3, 1.5e-3, .5, 5., 0x_ff, 10 ** 20)
print(isinstance(1, float), isinstance(1.0, float), type(1 + 1.0).__name__, type(2 ** -1).__name__, type(4 / 2).__name__, type(4 // 2).__name__, type(4 // 2.0).__name__)
x = 5
x += 1
x -= 2
x *= 3
x //= 2
x **= 2
x %= 7
x <<= 3
x |= 1
x ^= 5
x &= 0xFF
x >>= 1
print(x)
y = 10
y /= 4
print(y)
for f in (lambda: abs("a"), lambda: divmod(1, "a"), lambda: pow("a", 2), lambda: pow(2, 3, "a"), lambda: hex(1.5), lambda: bin("a"), lambda: oct(None), lambda: chr(1.5), lambda: ord(65), lambda: round([]), lambda: sum(["a", "b"]), lambda: sum("ab"), lambda: max(), lambda: max([]), lambda: min(1), lambda: int("a", 2), lambda: float("a"), lambda: 1 < None, lambda: max(1, "a"), lambda: sorted([1, "a"]), lambda: abs(), lambda: ord("")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
