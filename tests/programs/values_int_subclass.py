def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

class Id(int):
    def __repr__(self):
        return "Id(%d)" % self


class Word(int):
    def __new__(cls, text):
        return super().__new__(cls, len(text))


a = Id(5)
print(a, repr(a), [a], a + 1, type(a + 1).__name__, a == 5, hash(a) == hash(5))
a.note = "x"
print(a.note, a.__dict__, isinstance(a, int), int(a), type(int(a)).__name__)
print({5: "five"}[a], [10, 20, 30, 40, 50, 60][a], "x" * a)
print(Word("hello"), Word("hello") * 2, type(Word("abc")).__name__)
print(-a, type(-a).__name__, +a, type(+a).__name__, abs(Id(-3)), type(abs(Id(3))).__name__)
print("%d %s %r %x" % (a, a, a, a), "{} {:d} {!r}".format(a, a, a), f"{a} {a:04d}")
print(Id("12"), Id("ff", 16), Id(3.7), repr(Id()))
print(Id(2) ** Id(3), Id(7) // Id(2), divmod(Id(7), Id(2)), Id(6) & Id(3), round(Id(15), -1))
print(max(Id(1), Id(2)), sorted([Id(3), Id(1), Id(2)]), sum([Id(1), Id(2)]))
print(int.from_bytes(b"\x01", "big"), repr(Id.from_bytes(b"\x02", "big")))
show(lambda: int.__new__(str))
show(lambda: int.__new__())
show(lambda: bool.__new__(int))
show(lambda: type("B", (bool,), {}))


class Number:
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return self.n

    def __index__(self):
        return self.n

    def __float__(self):
        return self.n + 0.5


n = Number(3)
print(int(n), float(n), hex(n), [1, 2, 3, 4][n], "ab" * n, range(n), "%d" % n, "%.1f" % n, bytes(n))
show(lambda: int(Number("a")))
show(lambda: float(Number("a")))
show(lambda: [1][Number("a")])
