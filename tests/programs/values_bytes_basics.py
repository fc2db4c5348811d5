b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b), b == b"hello\x00\xff", b < b"i")
print(b + b"!", b"ab" * 3, 2 * b"x", b"" * 5, 104 in b, b"ell" in b, b"" in b, 5 in b)
print(bytes(), bytes(3), bytes([65, 66]), bytes("h\xe9", "utf-8"), bytes(b"x"), bytes(range(3)), bytes((i for i in (1, 2))))
print(b"it's", b'say "x"', b"both ' \"", b"\\ \n \t \r \x7f", b"\x41\102")
for x in b"ab":
    print(x)
it = iter(b"ab")
print(next(it), next(it), next(it, None))
print({b"k": 1}[b"k"], hash(b"abc") == hash(b"abc"), bool(b""), bool(b"0"), b"a" == "a", b"a" != 97, sorted([b"b", b"a"]))
print(b"%d %s %x" % (5, b"x", 255), b",".join([b"a", b"b"]), b"a b".split(), str(b"x"), repr(b"x"), f"{b'x'}")
print(b"ab".hex(), bytes.fromhex("6162 63"), b"ab".decode(), "ab".encode(), b"AbC".lower(), b"AbC".upper(), b"ab".isalpha())
print(type(b"a").__name__, isinstance(b"", bytes), b"abc".find(b"c"), b"abc".replace(b"b", b"--"), b" x ".strip(), b"abc".startswith(b"ab"))
print(b"".join([]), bytes(2) is bytes(2), b"abc"[1:1], b"abc".__len__(), b"abc"[:] is not None)


class Has:
    def __bytes__(self):
        return b"mine"


class Bad:
    def __bytes__(self):
        return "no"


class Sub(bytes):
    pass


print(bytes(Has()), Sub(b"xy"), type(Sub(b"xy")).__name__, Sub(b"xy") + b"z", type(Sub(b"x") + b"").__name__)
for f in (lambda: bytes(Bad()), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes("a"), lambda: bytes(1.5), lambda: bytes(None), lambda: b"a" + "a",
          lambda: b"abc"[5], lambda: b"abc"["a"], lambda: b"a" * "b", lambda: "a" in b"a", lambda: b"a" < "a", lambda: b"a".foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 5
except TypeError as e:
    print(e)
