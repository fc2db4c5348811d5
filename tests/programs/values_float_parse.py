def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

for text in ["1", "1.", ".5", "1.5", "-1.5", "+1.5", "1e5", "1E5", "1e-5", "1.e5", ".5e1", " 1.5 ", "\t2\n", "1_000.5", "1__0", "_1", "1_",
             "1_.5", "1._5", "1e1_0", "inf", "-inf", "+Infinity", "INF", "nan", "-NaN", "infin", "", " ", ".", "e5", "1e", "1e+", "0x10",
             "1 2", "1,5", "\u0661\u0662.\u0665", "1\x00", "1e400", "-1e400", "1e-400", "123456789" * 5, "0." + "0" * 50 + "1", "1.5f", "--1",
             "9007199254740993", "2.2250738585072011e-308", "4.9e-324", "2.4e-324", "1.7976931348623159e308"]:
    show(lambda: float(text))
for x in (True, 5, 10 ** 20, b"1.5", b"x", [], None, {}):
    show(lambda: float(x))
show(lambda: float())
show(lambda: float(1, 2))
for text in ["0x1.8p1", "1.8p1", "0x.8", "0x1", "-0x1.ep+3", "inf", "nan", " 0x1p-2 ", "0x1p5000", "x", "0x", "0x1.p", "1.5", "ff", "0x1.fffffffffffffp+1023", "0x0.0000000000001p-1022"]:
    show(lambda: float.fromhex(text))
show(lambda: float.fromhex(1))
show(lambda: [x.hex() for x in (0.1, 1.0, -2.5, 1e300, 5e-324, 0.0, -0.0, 3.14)])
show(lambda: (0.75).as_integer_ratio())
show(lambda: (0.1).as_integer_ratio())
show(lambda: (1e300).as_integer_ratio()[1])
show(lambda: float("inf").as_integer_ratio())
show(lambda: float("nan").as_integer_ratio())
show(lambda: [(1.0).is_integer(), (1.5).is_integer(), float("inf").is_integer()])
show(lambda: ((1.5).real, (1.5).imag, (1.5).conjugate()))
show(lambda: (1.5).is_integer(1))
show(lambda: hasattr(1.5, "__floor__"))
show(lambda: (1.5).__trunc__())


class Half(float):
    pass


h = Half(2.5)
print(h, repr(h), type(h).__name__, h + 1, type(h + 1).__name__, type(-h).__name__, h == 2.5, hash(h) == hash(2.5), Half("1.5"), Half())
h.x = 1
print(h.__dict__, f"{h:.3f}", "%s %r %g" % (h, h, h), round(h), int(h))


class F:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


show(lambda: float(F(2.5)))
show(lambda: float(F(2)))
show(lambda: float(F("a")))
