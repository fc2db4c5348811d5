import gc
gc.disable()


def count():
    return gc.get_count()[0]


def made(*bases, **names):
    gc.collect()
    before = count()
    kept.append(type('T', bases, names))
    return count() - before


class B:
    pass


class C(B):
    pass


class D:
    pass


kept = []
for turn in range(3):
    print('plain', made(), made(B), made(C), made(B, D), made(C, D), made(D, C, B))
    print('slots', made(__slots__=()), made(__slots__=('a',)), made(__slots__=('b', 'a')), made(__slots__='a'), made(__slots__=['a', 'b']))
    print('heirs', made(B, __slots__=()), made(B, __slots__=('a', 'b')), made(list), made(dict), made(int), made(Exception))
    print('filled', made(x=[]), made(B, x=[], y={}), made(f=lambda self: 0), made(C, f=lambda self: 0))
    kept.clear()
    gc.collect()
before = count()


class One:
    def m(self):
        return 1


print('statement', count() - before)
before = count()


class Two(One):
    def m(self):
        return super().m()


print('with super', count() - before)
before = count()


class Three(One, D):
    __slots__ = ('z', 'y')

    @property
    def p(self):
        return 1


print('two bases', count() - before)
before = count()
del Three
print('gone', gc.collect(), count())
