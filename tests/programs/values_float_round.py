for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 2.665, 1.005, 1234.5678, -1234.5678, 0.15, 0.25, 0.35, 1e16, 5e-324, 123456789.987654321, 0.0, -0.0):
    print(v, round(v), [round(v, n) for n in range(-4, 9)])
for v, n in ((1e300, -299), (1e308, -307), (1.5, 400), (1.5, -400), (12345.0, -5), (56789.0, -5), (50000.0, -5), (150000.0, -5), (2.5, None)):
    print(v, n, round(v, n))
for f in (lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(float("-inf"), 2), lambda: round(float("nan"), 1),
          lambda: round(1.7976931348623157e308, -308), lambda: round(1.5, "a"), lambda: round(1.5, 1.5), lambda: round(1.5, 10 ** 30), lambda: round("a"), lambda: round(1.5, 1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class R:
    def __round__(self, n="none"):
        return "R%s" % n


print(round(R()), round(R(), 2), round(R(), None))
