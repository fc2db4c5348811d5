for s in ["stra\xdfe", "\u0130", "\u0131", "\ufb01n", "\u01c5", "\u03a3\u0391\u03a3", "A\u03a3", "\u03a3", "A\u03a3.B", "\xe9\xc9", "\u0149", "\u1f80", "\u1e9e", "\u0587", "\u10d0", "\u10a0", "\u24d0", "\u2170", "i", "I", "\u03c2", "\xaa", "\U00010400", "\u1fb3"]:
    print(ascii(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
for c in "a A 1 \xb2 \xbd \u0663 \u4e00 \u2167 \u2460 _ - \xe9 \xaa \u02b0 \u01c5 \u0301 \u00a0 \x1c \u200b \u3000 \u24b6 \ufb01 \xdf \u0130".split(" "):
    print(ascii(c), c.isalpha(), c.isalnum(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isspace(), c.isupper(), c.islower(), c.istitle(), c.isprintable(), c.isidentifier())
for s in ["", "abc", "Abc", "ABC", "Abc Def", "abc1", "123", "abc def", " ", "\t\n", "a_b", "1a", "_", "class", "A1", "aB", "Ab1Cd", "\xe9t\xe9", "a-b"]:
    print(repr(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable())
s = "na\xefve caf\xe9 \u20ac5 \U0001f600!"
print(len(s), s[4], s[2], s.find("\u20ac"), s.upper(), s.split(), s.replace("\u20ac", "$"), s[::-1], s.count("\xe9"), "\xe9" in s, "\U0001f600" in s, "x" + s[-2:])
print("\u20ac" + "a", "a" * 3 + "\U0001f600", "\xe9" < "\u20ac" < "\U0001f600", sorted(["\xe9", "z", "\u20ac", "a"]), "\u20ac".join("ab"))
print("e\u0301" == "\xe9", len("e\u0301"), "\u00e9".encode(), "\u1100\u1161")
