# text adventure-like inventory / report
class Item:
    def __init__(self, name, price, qty=1, *, tags=()):
        self.name, self.price, self.qty, self.tags = name, price, qty, tuple(tags)
    @property
    def total(self): return self.price * self.qty
    def __repr__(self): return "Item(name={0.name!r}, price={0.price:.2f}, qty={0.qty})".format(self)
    def __eq__(self, other):
        if not isinstance(other, Item): return NotImplemented
        return (self.name, self.price) == (other.name, other.price)
    def __hash__(self): return hash((self.name, self.price))
items = [Item("pen", 1.5, 10, tags=["office"]), Item("book", 12.25), Item("lamp", 30, 2, tags=("home", "light"))]
print(items)
width = max(len(i.name) for i in items)
for i in sorted(items, key=lambda i: (-i.total, i.name)):
    print(f"{i.name:<{width}} | {i.price:>8.2f} | {i.qty:3d} | {i.total:>9,.2f} | {', '.join(i.tags) or '-'}")
print(f"{'TOTAL':<{width}} = {sum(i.total for i in items):.2f}")
print({i.name: i.total for i in items if i.total > 12})
print({t for i in items for t in i.tags} == {"office", "home", "light"})
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[x * y for x in range(3)] for y in range(3)])
print(*matrix, sep="\n"); print("a", "b", sep="", end="!\n")
a, *b, c = range(6); print(a, b, c)
(x, y), z = (1, 2), 3; print(x, y, z)
d = {"x": 1, **{"y": 2}, "z": [*range(3), *"ab"]}; print(d)
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}))
for bad in (lambda: f(1), lambda: f(c=1), lambda: f(1, a=2, c=3), lambda: (lambda x: x)(1, 2), lambda: (lambda: 0)(k=1), lambda: (lambda *, k: k)(), lambda: (lambda a, b: 0)(1)):
    try: bad()
    except TypeError as e: print(e)
words = "the quick brown fox jumps over the lazy dog the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
print("".join(reversed("abc")), "abc"[::-1], "a-b-c".split("-"), "x".join("123"), " pad ".strip(), "Title Case".swapcase(), "abc".center(9, "*"), "abc".zfill(5), "tEST".capitalize(), "a\tb".expandtabs(4))
print("hello world".title(), "hello".find("l"), "hello".rfind("l"), "hello".count("l"), "hello".replace("l", "L", 1), "a,b,,c".split(","), "  a b ".split(), "abc".startswith(("x", "a")), "line1\nline2".splitlines(), "k=v".partition("="), "ab12".isalnum(), "12".isdigit())
print(0.1 + 0.2, 1e16, 1e-5, 123456789.123456789, 1/3, 2**0.5, float("nan"), -0.0, 1e100, 100.0, 1.5e300 * 1e10, 5 // 2, -5 // 2, -5 % 3, 5.5 % 2, divmod(-7, 2), round(2.5), round(3.14159, 2), round(1234, -2), 7 / 2, 2 ** -1, 10 ** 20)
print(int("ff", 16), bin(10), oct(8), hex(255), ord("a"), chr(97), abs(-3), pow(2, 10, 1000), int(-3.9), float("1e3"), bool([]), str(None))
print(any([0, 1]), all([]), sum([1, 2], 10), min("b", "a"), max([1, 3, 2]), sorted("bca", reverse=True), list(enumerate("ab", 1)), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, 2])), list(range(10, 0, -3)))
print(isinstance(True, int), True + True, 3 < 5 < 7, not None, 1 and 2, 0 or "x", None is None, [] == [], "a" in "abc", 1 if [] else 2)
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
else: print("never")
print(i)
print([x for x in range(20) if x % 2 if x % 3], {x: x**2 for x in range(4)}, (lambda *a, **k: (a, k))(1, b=2))
s = slice(1, 5, 2); print(s, list(range(10))[s], s.indices(4))
l = [1, 2, 3, 4, 5]; l[1:3] = [9]; print(l); del l[::2]; print(l); l[:0] = [0, 0]; print(l); l *= 2; print(l)
print(type(l), type(type), callable(print), repr(print), str(len))
