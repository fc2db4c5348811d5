# A look-up in an enumeration that fails: what it raises, and whether that leaves garbage.
import enum
import gc


class Plain(enum.Enum):
    ONE = 1
    TWO = 2


class Helpful(enum.Enum):
    ONE = 1

    @classmethod
    def _missing_(cls, value):
        if value == 5:
            return cls.ONE
        if value == 6:
            raise KeyError('six')
        if value == 7:
            return 'seven'
        if value == 8:
            raise ValueError('eight')


class Unhashable(enum.Enum):
    LIST = [1]
    DICT = {}


gc.collect()
gc.disable()
for kind, values in ((Plain, (1, 3, 'x', [1])), (Helpful, (5, 6, 7, 8, 9, [1])), (Unhashable, ([1], {}, [2], 3))):
    for value in values:
        try:
            print(kind(value))
        except Exception as e:
            print(type(e).__name__, e, type(e.__context__).__name__)
        print('   ', gc.collect())
