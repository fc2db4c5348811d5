print([hash(i) for i in (0, 1, -1, -2, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, -2 ** 61 + 1, 2 ** 64, 10 ** 30, -10 ** 30)])
print([hash(f) for f in (0.0, -0.0, 1.0, 0.5, -0.5, 0.1, 1e300, -1e300, 5e-324, float("inf"), float("-inf"), 3.14, 1e16, 2.0 ** 100)])
for s in ("", "a", "b", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "hello world", "x" * 100, "\xe9", "\u20ac", "\U0001f600", "a\u20ac", "\x00", "name", "__init__"):
    print(repr(s), hash(s))
for b in (b"", b"a", b"abc", b"abcdefgh", b"abcdefghi", bytes(range(256))):
    print(len(b), hash(b))
print(hash("abc") == hash(b"abc"), hash(True), hash(False), hash(1) == hash(1.0) == hash(True))
print({"b", "a", "c", "d", "e"}, {"x": 1, "y": 2}, set("hello"), frozenset(["one", "two", "three"]))
print({1.5, 2.5, "k", b"k", 7}, set(range(20, 0, -3)))
