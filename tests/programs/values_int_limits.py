def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

def brief(f):
    try:
        s = str(f())
        print(len(s), s[:20], s[-20:])
    except Exception as e:
        print(type(e).__name__ + ": " + str(e)[:200])


brief(lambda: int("9" * 4300))
brief(lambda: int("9" * 4301))
brief(lambda: int("9" * 5000))
brief(lambda: str(10 ** 4299))
brief(lambda: str(10 ** 4300))
brief(lambda: repr(-10 ** 4300))
brief(lambda: "%d" % 10 ** 2)
brief(lambda: "%d" % (10 ** 4300))
brief(lambda: format(10 ** 4300, "d"))
brief(lambda: format(10 ** 4300, "x"))
brief(lambda: hex(10 ** 4300))
brief(lambda: int("f" * 5000, 16) % 1000)
brief(lambda: int("1" * 5000, 2) % 1000)
brief(lambda: int("1" * 5000, 3) % 1000)
brief(lambda: f"{10 ** 4300}")
