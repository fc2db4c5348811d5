def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class O: pass
t(lambda: abs()); t(lambda: abs('a')); t(lambda: all(1)); t(lambda: any()); t(lambda: bin('a')); t(lambda: bin(1.5)); t(lambda: hex(O())); t(lambda: oct('a')); t(lambda: callable()); t(lambda: chr(-1)); t(lambda: chr(0x110000)); t(lambda: chr('a')); t(lambda: delattr(1, 'x')); t(lambda: delattr(1)); t(lambda: delattr(1, 2)); t(lambda: divmod(1, 0)); t(lambda: divmod(1, 'a')); t(lambda: divmod(1)); t(lambda: format(1, 2)); t(lambda: getattr(1, 'x')); t(lambda: getattr(1, 2)); t(lambda: getattr(1)); t(lambda: hasattr(1, 2)); t(lambda: hasattr(1)); t(lambda: hash([])); t(lambda: isinstance(1, 2)); t(lambda: isinstance(1)); t(lambda: isinstance(1, (int, 2))); t(lambda: isinstance('a', (int, 2))); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 1)); t(lambda: iter(1)); t(lambda: iter(1, 2)); t(lambda: iter()); t(lambda: len(1)); t(lambda: len())
t(lambda: max()); t(lambda: max([])); t(lambda: max(1)); t(lambda: max(1, 'a')); t(lambda: max([], default=3)); t(lambda: max(1, 2, default=3)); t(lambda: max([1], key=3)); t(lambda: max(1, 2, foo=3)); t(lambda: min([])); t(lambda: min()); t(lambda: next(1)); t(lambda: next(iter([]))); t(lambda: next(iter([]), 5)); t(lambda: next()); t(lambda: ord('ab')); t(lambda: ord(1)); t(lambda: ord('')); t(lambda: ord(b'a')); t(lambda: ord(b'ab')); t(lambda: pow(1)); t(lambda: pow(2, -1, 0)); t(lambda: pow(2, 'a')); t(lambda: pow(2, 3, 'a')); t(lambda: pow(2.0, 3, 4))
t(lambda: print(foo=1)); t(lambda: print(sep=1)); t(lambda: print(end=1)); t(lambda: print(1, 2, sep=None, end=None, flush=True)); t(lambda: repr()); t(lambda: round('a')); t(lambda: round()); t(lambda: round(1.5, 'a')); t(lambda: round(1, 2, 3)); t(lambda: setattr(1, 'x', 2)); t(lambda: setattr(1, 2)); t(lambda: setattr(O(), 1, 2)); t(lambda: sorted(1)); t(lambda: sum(1)); t(lambda: sum([1, 'a'])); t(lambda: sum(['a'], '')); t(lambda: sum([b'a'], b'')); t(lambda: sum()); t(lambda: vars(1)); t(lambda: vars(1, 2)); t(lambda: dir(1, 2)); t(lambda: globals(1)); t(lambda: locals(1)); t(lambda: id()); t(lambda: hash()); t(lambda: ascii()); t(lambda: max([], key=None)); t(lambda: format(O(), 'x')); t(lambda: print(1, file=3)); t(lambda: len(O())); t(lambda: next(O())); t(lambda: reversed(O())); t(lambda: round(O())); t(lambda: sum([], 'a')); t(lambda: getattr(O(), 'zz')); t(lambda: O().zz); t(lambda: O.zz); t(lambda: delattr(O(), 'zz'))
class L:
    def __len__(self): return -1
class L2:
    def __len__(self): return 'a'
class L3:
    def __len__(self): return 2**80
class B:
    def __bool__(self): return 1
class H:
    def __hash__(self): return 'x'
t(lambda: len(L())); t(lambda: len(L2())); t(lambda: len(L3())); t(lambda: bool(B())); t(lambda: hash(H())); t(lambda: O()()); t(lambda: (lambda x: x())(3)); t(lambda: int('x')); t(lambda: float('x')); t(lambda: str(1, 2)); t(lambda: object(1)); t(lambda: O(1)); t(lambda: type(1, 2)); t(lambda: super(3)); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: bool(1, 2)); t(lambda: range(2.5))
