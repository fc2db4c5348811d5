import sys
t = True
print(~t)
for i in range(2): print(~t)
print(~True)
class I:
    def __int__(self): return True
    def __index__(self): return True
print(int(I()))
print([1,2][I()])
def f(x): return not x
print(f(NotImplemented))
print(bool(NotImplemented))
class C:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __complex__(self): return 1
    def __float__(self): return F(1.5)
class F(float): pass
if C().__eq__(1): print('x')
print(float(C()))
class S(str): pass
class D:
    def __str__(self): return S('x')
print(str(D()), type(str(D())))
print(sorted([3,1,2], key=lambda x: ~(x > 2)))
def gen():
    try: yield 1
    except ValueError as e: print(repr(e)); yield 2
g = gen(); next(g)
print(g.throw(ValueError, 'x'))
g = gen(); next(g)
print(g.throw(ValueError, ValueError('x')))
g = gen(); next(g)
print(g.throw(ValueError, None, None))
print("%d" % 3.7, "%c" % 65)
class E:
    def __hash__(self): return True
print(hash(E()))
def h():
    yield 1
    raise StopIteration
print(list(zip([1], h())))
