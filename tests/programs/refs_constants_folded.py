"""Which constants stand in code: what folding leaves of its operands, where the defaults' tuples come, and what is one object."""
import sys
g=sys.getrefcount
def out():
    def d(a=8000, b=9000): return g(a)
    return d
d=out()
print([c for c in out.__code__.co_consts if not hasattr(c, 'co_name')], 'only default', d())
def t1(): return (1000, 2000)
def t2(): return -300 * 2
def t3(x): return x in [1000, 2000]
def t4(x): return x in {1000, 2000}
def t5():
    for x in [1000, 2000]: pass
def t6(): return (1000, (2000, -7)), 1000
def t7(): return -300, -300, (3000, 3000)
def t8(): return 'ab' * 2 + 'c'
def t9(): return [1000, 2000, 3000, 4000]
def t10(): return {'a': 1000, 'b': 2000, 'c': 1}
def t11(x): return x[1000, -300], x[1:-300]
def t13(): return 1 + 2 + 3 + 500
def t14(): return not 5, -(-300), ~500
def t15(): return (1000,)[0], 'abc'[1]
def t16(x): return x + -1.5, x == (1,2)
def t17(*a, k=5000, **kw): return f(k=1, j=2)
def t20(): return lambda a=6000, *, k=7000: a
for f in [t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11,t13,t14,t15,t16,t17,t20]:
    print(f.__name__, [c for c in f.__code__.co_consts if not hasattr(c, 'co_name')])
x = -300; y = -300; z = (1000, 2000); w = (1000, 2000)
print(x is y, z is w, z[0] is w[0])
