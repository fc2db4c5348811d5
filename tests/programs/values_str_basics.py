s = "hello"
print(len(s), s[0], s[-1], s[1:3], s[::-1], s[::2], s[10:], s[-3:], s[:-1], s[3:1], s[:], s[-100:100], s[4:0:-2])
print(s + " world", s * 3, 3 * s, s * 0, s * -1, "" * 5, "ab" "cd")
print("ell" in s, "" in s, "x" in s, "hello!" in s, "h" not in s)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a", "a" != "b", "\xe9" > "z", "\U0001f600" > "\uffff")
print(min("hello"), max("hello"), sorted("hello"), list("hi"), tuple("hi"), list(reversed("abc")), set("aab") == {"a", "b"})
for c in "a\xe9\u20ac\U0001f600":
    print(c, ord(c), len(c), chr(ord(c)) == c)
it = iter("ab")
print(next(it), next(it), next(it, "done"), next(it, "done"))
print("".join(["a", "b"]), ", ".join("abc"), "-".join([]), "-".join(["x"]), "".join(str(i) for i in range(5)), "\u20ac".join(["a", "\xe9"]))
t = ""
for i in range(20):
    t += chr(97 + i)
print(t)
u = t
t += "!"
print(u, t, u is t)
print(str(), str(5), str(None), str([1, "a"]), str("x"), str(b"ab"), str(b"ab", "ascii"), str(object=7))
print(repr(str(1.5)), str(True), str({1: 2}))
print(isinstance("a", str), type("a").__name__, "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "a".__add__("b"))
a, b, c = "xyz"
print(a, b, c)
first, *rest = "hello"
print(first, rest)
print("".join(["ab"]) == "ab")
print(hash("a") == hash("a"), "a".__hash__() == hash("a"), id("a") == id("a"))
