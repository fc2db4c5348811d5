def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: hash(slice(1)) == hash(slice(1))); t(lambda: {slice(1): 2}[slice(1)]); t(lambda: len({slice(1), slice(1), slice(2)}))
