def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

s = "Hello World"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("hello wORLD it's 3rd".title(), "hELLO".capitalize(), "".title(), "x".upper(), "123abc".title())
print(s.center(21), "|" + s.center(20) + "|", s.center(21, "*"), s.ljust(15, "."), s.rjust(15, "."), s.center(5), "a".center(4) + "|", "ab".center(5) + "|")
print("42".zfill(5), "-42".zfill(5), "+42".zfill(6), "".zfill(3), "abc".zfill(2), "--1".zfill(5))
print(s.find("o"), s.rfind("o"), s.find("o", 5), s.find("o", 5, 7), s.find("z"), s.find(""), s.find("", 5), s.find("", 50), s.rfind(""), s.find("o", -4), s.find("l", None, None))
print(s.index("W"), s.rindex("l"), s.count("l"), s.count("l", 4), s.count(""), "aaaa".count("aa"), "".count(""), "abc".count("", 5))
print(s.startswith("Hell"), s.startswith(("x", "H")), s.startswith("World", 6), s.endswith("ld"), s.endswith(("x", "d")), s.endswith("Hello", 0, 5), s.startswith(""), s.startswith("", 20), s.startswith(()))
print(s.replace("l", "L"), s.replace("l", "L", 1), s.replace("l", ""), s.replace("", "-"), s.replace("", "-", 3), "".replace("", "x"), s.replace("xyz", "a"), s.replace("l", "LL", 0), "aaa".replace("aa", "b"))
print("a,b,,c".split(","), "a b  c ".split(), "a b  c ".split(" "), " a b c".split(None, 1), "a,b,c".split(",", 1), "".split(), "".split(","), "abc".split("bc"), "a<>b<>c".split("<>"), " ".split(), "  x  y  ".split(None, 0), "abc".split(maxsplit=2), "a-b-c".split(sep="-", maxsplit=1))
print("a,b,,c".rsplit(",", 1), "a b  c ".rsplit(None, 1), "a,b,c".rsplit(","), "  x  y  ".rsplit(None, 0), "abc".rsplit("b"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines(), "a\r\nb".splitlines(keepends=True))
print("  x y ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\u3000x\xa0".strip(), "x".strip(""), "x".strip(None))
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "=".partition("="))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "ab\tc\n\td".expandtabs(tabsize=3), "a\tb".expandtabs(0), "\t".expandtabs(1) + "|")
print("abc".translate({97: "x", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("a", "b", "c")), "abc".translate(str.maketrans({"a": "AA", 98: "B"})), str.maketrans("ab", "xy", "z"), "a\u20ac".translate({0x20ac: "EUR"}))
print(hasattr(s, "removeprefix"), hasattr(s, "isascii"), "abc".join(["1", "2"]), s.__format__(">15"), s.__sizeof__() > 0)
print(" ".join(m for m in dir(str) if not m.startswith("__")))
for f in [lambda: "abc".index("z"), lambda: "abc".rindex("z"), lambda: "abc".split(""), lambda: "abc".partition(""), lambda: "abc".center(5, "ab"), lambda: "abc".center("5"), lambda: "abc".center(5, 5),
          lambda: "abc".join([1]), lambda: "abc".join(["a", None]), lambda: "abc".join(5), lambda: "abc".replace(1, 2), lambda: "abc".replace("a", 2), lambda: "abc".strip(5), lambda: "abc".lstrip(5), lambda: "abc".split(5), lambda: "abc".partition(5), lambda: "abc".startswith(5), lambda: "abc".endswith((5,)), lambda: "abc".find(5),
          lambda: "abc".zfill("a"), lambda: "abc"["a"], lambda: "abc"[1.5], lambda: "abc"[5], lambda: "abc"[-4], lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" + b"b", lambda: "a" < 1, lambda: 1 in "abc", lambda: None in "abc", lambda: "abc".upper(1), lambda: "abc".join(), lambda: "abc".join("a", "b"),
          lambda: "abc".expandtabs("a"), lambda: "abc".translate(5), lambda: str.maketrans("a", "bc"), lambda: str.maketrans(5), lambda: str.maketrans(5, 6), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000}), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: "abc".foo(), lambda: str(b"a", "nope"), lambda: str("a", "utf8"), lambda: str(5, "utf8"), lambda: str(1, 2, 3, 4), lambda: "%s" + 1, lambda: "abc".__getitem__("x")]:
    show(f)
