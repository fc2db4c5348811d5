def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: list(zip('ab', 'ab', strict=True))); t(lambda: list(zip('ab', 'a', strict=True))); t(lambda: list(zip('a', 'ab', strict=True))); t(lambda: list(zip('ab', 'ab', 'a', strict=True))); t(lambda: list(zip('a', 'a', 'ab', strict=True))); t(lambda: list(zip('ab', 'a', strict=False))); t(lambda: list(zip(strict=True)))
