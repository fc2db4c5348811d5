def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(abs(-3), abs(-2.5), abs(True), abs(-10**30), all([]), all([1, 0]), any([]), any([0, 3]), bin(10), bin(-5), oct(8), hex(255), hex(-2**70), bin(True), bin(0))
print(chr(97), chr(8364), ord('a'), ord('€'), chr(0x1F600), ord(b'z'), callable(len), callable(3), callable(int), callable(lambda: 0), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(10**30, 7))
print(format(3.14159, '.2f'), format('a', '>5'), format(255, 'x'), format(1234567, ','), format(True), format(None), format(3), isinstance(True, int), isinstance(3, (str, (int,))), issubclass(bool, (str, int)), isinstance(int, type), isinstance([], object))
print(max(1, 3, 2), max([4, 9, 2]), min('hello'), max('abc', key=lambda c: -ord(c)), min([3, 1, 2], default=1), max([], default='none'), max(1, 1.0), max(1.0, 1), min((2, 'a'), (1, 'z')), max([[1], [2, 0]]), max({'a': 3, 'b': 1}), min(5, 3, key=lambda x: -x))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(-3, 3), pow(2.0, 3), pow(0, 0), pow(7, 2, -5), round(2.5), round(3.5), round(-0.5), round(2.567, 2), round(1234, -2), round(15, -1), round(25, -1), round(1.0), round(2.675, 2), round(5, 3), round(1e16), round(True), round(-2.5), round(0.5), round(1.5))
print(sum([1, 2, 3]), sum([], 5), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)), sum((True, True)), sum([10**30, 1]), sum([2**62, 2**62, 2**62]), sum([1, 2.5, 3]), sum({1: 2, 3: 4}), sum(x * x for x in range(5)), sum([(1,), (2,)], ()))
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 0.1, 0.1]), sum([0.1] * 3, 0.5), sum([float('inf'), 1.0]), sum([1e16, 1, 1]))
print(ascii('é\n日'), ascii(['ü']), repr('é'), repr("a'b"), repr('a"b\''), hash(5), hash(-1), hash(2**61 - 1), hash(2**61), hash(1.0), hash(1.5), hash(True), hash(None) == hash(None), hash('a') == hash('a'), hash(-2**61))
print(len('abc'), len([1]), len({}), len(range(7)), id([]) == id([]), next(iter('x')), next(iter([]), 'd'), type(3).__name__, str(3), int('12'), float('1.5'), bool([]), bool('x'), list('ab'), tuple([1]), set([1]), dict(a=1))
class V:
    def __init__(self): self.a = 1; self.b = 2
    def __len__(self): return 5
    def __abs__(self): return 'abs'
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __index__(self): return 10
    def __format__(self, s): return 'fmt ' + s
    def __hash__(self): return 2**70
    def __dir__(self): return ['z', 'a']
    def __call__(self, *a, **k): return (a, k)
v = V(); print(len(v), abs(v), round(v), round(v, 2), divmod(v, 3), pow(v, 2), v ** 2, bin(v), hex(v), oct(v), format(v, 'x'), hash(v) == hash(2**70), vars(v), dir(v), v(1, x=2), bool(v), chr(97 + v.a))
print(getattr(v, 'a'), getattr(v, 'zz', 'dflt'), hasattr(v, 'b'), hasattr(v, 'q')); setattr(v, 'q', 9); print(v.q, hasattr(v, 'q')); delattr(v, 'q'); print(hasattr(v, 'q'), sorted(vars(v)))
print(1, 2, sep='-', end='!\n'); print(); print('a', 'b', sep=''); print(*[1, 2, 3]); print(*'abc', sep='\n'); print('x', end=''); print(); print(None, True, [1], 'é', 1.0)
x = 5
def f(a, b=2):
    c = 3
    return sorted(locals().items()), sorted(vars())
print(f(1), 'x' in globals(), globals() is globals(), 'f' in dir(), [n for n in dir() if not n.startswith('__')])
class C:
    y = 1
    print(sorted(k for k in locals() if not k.startswith('__')))
print(sorted(n for n in vars(C) if not n.startswith('__')), [n for n in dir(C()) if not n.startswith('__')], C.__name__, __name__)
print(isinstance(NotImplemented, object), Ellipsis, ..., NotImplemented, __debug__, IOError is OSError, EnvironmentError is OSError)
