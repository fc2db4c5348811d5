def build(n):
    s = ""
    for i in range(n):
        s += str(i)
        if i % 3 == 0:
            s += ","
    return s


print(build(30))
print(len(build(2000)), hash(build(200)))


class C:
    def __init__(self):
        self.s = ""

    def add(self, t):
        self.s += t
        return self


c = C()
for word in "the quick brown fox".split():
    c.add(word).add("\xe9" if len(word) > 4 else "-")
print(c.s)
s = "abc"
t = s
s += "d"
print(s, t)
keep = []
s = ""
for ch in "abc\u20acd":
    s += ch
    keep.append(s)
print(keep)
d = {}
s = "k"
d[s] = 1
s += "2"
print(d, s)
print("".join([str(i * i) for i in range(20)]), " ".join(map(str, [1.5, None, True])), "\n".join(["x", "y"]))
lines = ["%-8s|%5.2f|%03d" % (n, v, i) for i, (n, v) in enumerate([("one", 1.5), ("two", 22.25), ("three", 333.125)])]
print("\n".join(lines))
print("\n".join("{:<8}|{:>10,.2f}|{:^7}".format(n, v, b) for n, v, b in [("a", 1234.5, True), ("bb", -99999.999, False)]))
print("=" * 20, "-" * 3 + ">" * 2)
text = """first
  second\tline
third"""
print(text.splitlines(), text.title(), len(text))
