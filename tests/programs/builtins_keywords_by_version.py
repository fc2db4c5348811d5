def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: sum([1], start=4)); t(lambda: pow(base=2, exp=3)); t(lambda: pow(2, 3, mod=5)); t(lambda: max(3, 1, 2, key=None)); t(lambda: pow(3, -1, 7)); t(lambda: pow(2, -1, 4)); t(lambda: round(number=2.567, ndigits=1)); t(lambda: round(2.5, ndigits=None)); t(lambda: sorted([2, 1], key=None, reverse=False)); t(lambda: sorted(iterable=[1])); t(lambda: print('a', 'b', sep='+', end='.\n', flush=False)); t(lambda: len(obj=[])); t(lambda: isinstance(1, cls=int)); t(lambda: list(enumerate(iterable='a'))); t(lambda: int(x=1)); t(lambda: list(iterable=[]))
