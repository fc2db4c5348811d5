print(True, False, bool(), bool(0), bool(1), bool(""), bool("a"), bool([]), bool([0]), bool(None), bool(0.0), bool(0.1))
print(True + True, True * 5, True / 2, -True, True == 1, True is (1 == 1), hash(True), hash(False))
print(True & False, True | False, True ^ True, True & 1, 1 | True, type(True & True).__name__, type(True & 1).__name__)
print(int(True), float(True), str(True), repr(False), "%d %s %r" % (True, True, False), f"{True:d} {True} {True:>6} {False!r:>7}")
print(isinstance(True, int), issubclass(bool, int), type(True).__name__, bool.__mro__)
print([True, False][True], {1: "a"}[True], {True: "b", 1: "c"}, {0, False, 0.0})
print(sorted([True, False, 2, -1]), max(True, 0), sum([True, True, False]))
print(not 1, not "", not None, 1 and 2, 0 and 2, 0 or "x", "" or [] or None)


class Truthy:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked")
        return self.value


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Truthy(True)), bool(Truthy(False)), bool(Sized(0)), bool(Sized(3)), bool(object()))
for bad in (1, "x", None):
    try:
        bool(Truthy(bad))
    except TypeError as e:
        print(e)
try:
    bool(Sized(-1))
except ValueError as e:
    print(e)
for call in (lambda: bool(1, 2), lambda: bool("a", x=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
