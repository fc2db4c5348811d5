"""Names of keyword arguments that are not there, and near ones."""
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
t(print, 1, ends=''); t(sorted, [], keys=1); t(int, '1', bas=10); t(sum, [], starts=1); t(enumerate, [], starts=1); t(pow, 2, 3, mood=4); t(round, 2, ndigit=3)
t('a'.split, seps=1); t('a'.encode, encodin='x'); t([].sort, keys=1); t(max, 1, 2, kye=3); t(str, objec=1); t(bytes, 'a', encodings='x'); t(zip, [], strikt=1); t(property, fgets=1); t((1).to_bytes, lenght=2)
t('{}'.format); t(dict.fromkeys, foo=1); t(list, foo=1)
class A:
    def __init__(self, name): pass
t(A, nam=1)
