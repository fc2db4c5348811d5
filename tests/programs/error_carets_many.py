def f(x): return x['a']['b']['c']
def g(): return f({'a': {'b': None}})
def h(n):
    total = (1 + 2) * n.value + g()
    return total
class N: value = 5
import traceback
for fn in (lambda: h(N()), lambda: 1 + 'a', lambda: (1).foo, lambda: [][5], lambda: {}['k'], lambda: undefined_name, lambda: int('x') + 1, lambda: N().value.real.nope(1, 2), lambda: max(1, *[2], key=5), lambda: (lambda: 1 / 0)(), lambda: [x / 0 for x in range(3)], lambda: N()(1), lambda: 'abc' % 5, lambda: f'{1 / 0}', lambda: not N().q, lambda: 1 if [].x else 2, lambda: -'a', lambda: 1 < 'a' < 2, lambda: (yield_ := 5) + None):
    try: fn()
    except Exception: traceback.print_exc()
def long_call():
    return max(
        1,
        'two',
        3)
def binop():
    return (10 +
            'x' +
            5)
def attr():
    return (N()
            .value
            .missing)
for fn in (long_call, binop, attr):
    try: fn()
    except Exception: traceback.print_exc()
def é(ünï): return ünï + 'ß' + 5
try: é('中文字')
except TypeError: traceback.print_exc()
d = {'a': 1}
d['x'] += 1 if d else 2
