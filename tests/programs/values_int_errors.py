def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

for f in [lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 10 ** 30 // 0, lambda: 10 ** 30 % 0,
          lambda: 0 ** -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 5), lambda: pow(2, -1, 4), lambda: pow(-3, -3, 7),
          lambda: 1 << -1, lambda: 1 >> -1, lambda: 10 ** 400 / 1, lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0,
          lambda: 1 + "a", lambda: "a" + 1, lambda: 1 < "a", lambda: [] + 1, lambda: 1 + None, lambda: -"a", lambda: ~1.5,
          lambda: 1 & 1.5, lambda: 1 | "a", lambda: 1 << 1.5, lambda: None // 2, lambda: 1 @ 2]:
    show(f)
for text in ["x", "", " ", "1 2", "1_0", "1__0", "_1", "1_", "0x10", "0b1", "--1", "+-1", "1.0", "1e5", "\u0663\u0664", "\u00b2", "a\x00b", "12\x00"]:
    show(lambda: int(text))
for text, base in [("z", 36), ("Z", 36), ("10", 2), ("2", 2), ("0x1F", 16), ("1F", 16), ("0o17", 8), ("0b11", 2), ("0b11", 16),
                   ("0x1F", 0), ("0o17", 0), ("0b11", 0), ("017", 0), ("0", 0), ("00", 0), ("0_0", 0), ("0x_f", 0), ("0x", 0),
                   ("12", 40), ("12", 1), ("12", -1), ("9", 8), ("-0b101", 0), ("  -0X1f \n", 16)]:
    show(lambda: int(text, base))
show(lambda: int([]))
show(lambda: int(None))
show(lambda: int(1, 8))
show(lambda: int(base=10))
show(lambda: int("1", base="a"))
show(lambda: int(1.5, 10))
show(lambda: int(float("inf")))
show(lambda: int(float("nan")))
show(lambda: int(b"12"))
show(lambda: int(b"x"))
show(lambda: int())
show(lambda: int("5"))
show(lambda: int(5.99))
show(lambda: int(-5.99))
show(lambda: int(1e30))
show(lambda: int(True))
show(lambda: "abc".upper().foo)
