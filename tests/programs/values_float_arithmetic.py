def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

values = [0.0, 1.5, -1.5, 7.5, -7.5, 2.0, -2.0, 0.1, 1e308, 5e-324, float("inf"), float("-inf"), 3, -3]
for a in values:
    for b in values:
        show(lambda: (a + b, a - b, a * b))
        show(lambda: a / b)
        show(lambda: a // b)
        show(lambda: a % b)
        show(lambda: divmod(a, b))
        print(a < b, a <= b, a == b, a != b, a > b, a >= b)
for a in (0.0, -0.0, 2.0, -2.0, 0.5, float("inf"), float("-inf"), 1.0, -1.0, 10.0):
    for b in (0, 1, 2, 3, -1, -2, -3, 2.0, 0.0, float("inf"), float("-inf"), 400):
        show(lambda: a ** b)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan], nan ** 0, 1.0 ** nan)
print(2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 > float("-inf"))
print(1 == 1.0, hash(1) == hash(1.0), 0.1 + 0.2 == 0.3, 3 < 3.5, 4 > 3.5, 2 ** 63 == 2.0 ** 63, hash(2 ** 63) == hash(2.0 ** 63))
print(+1.5, -1.5, abs(-1.5), bool(0.0), bool(-0.0), bool(nan), int(1.9), int(-1.9))
show(lambda: 1.5 + "a")
show(lambda: 1.5 & 1)
show(lambda: pow(2.0, 2, 3))
show(lambda: 1e308 * 10)
show(lambda: 10.0 ** 400)
print(sum([0.1] * 10) > 0.9, max(1.5, 2), min(0.5, 1), round(0.5), round(1.5), round(2.5), round(-0.5))
