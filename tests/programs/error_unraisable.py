class A:
    def __del__(self):
        raise ValueError
A()
class B(Exception):
    def __str__(self): return ''
class C(Exception):
    def __str__(self): return 5
class X:
    def __init__(self, e): self.e = e
    def __del__(self):
        raise self.e
X(B())
X(C(1))
class N:
    def __del__(self): lenn(x)
N()
def f(x): raise KeyError
class Y:
    def __del__(self):
        f(
            1
        )
Y()
class Z:
    def __del__(self):
        try: 1/0
        except ZeroDivisionError as e:
            raise TypeError('t') from e
Z()
