# References and proxies: what they compare to, what they refuse.
import weakref


class A:
    def __call__(self, x=1):
        return x

    def method(self):
        return 'method'


class B:
    def __repr__(self):
        return 'B!'


def attempt(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


a = A()
b = B()
b.v = 7
r = weakref.ref(a)
p = weakref.proxy(b)
called = weakref.proxy(a)
watching = weakref.ref(b, lambda dead: print('dead', dead() is None))
print(weakref.ref, weakref.ProxyType, weakref.CallableProxyType)
print(type(r) is weakref.ref, type(p) is weakref.ProxyType, type(called) is weakref.CallableProxyType)
print(type(r).__name__, type(p).__name__, type(called).__name__, weakref.ref.__module__)
attempt('hash', lambda: hash(r) == hash(a))
attempt('hash proxy', lambda: hash(p))
attempt('equal', lambda: r == weakref.ref(a))
attempt('unequal', lambda: r != watching)
attempt('equal 1', lambda: r == 1)
attempt('less', lambda: r < watching)
attempt('call 1', lambda: r(1))
attempt('call x', lambda: r(x=1))
attempt('callback', lambda: r.__callback__)
attempt('attribute', lambda: r.x)
attempt('proxy attribute', lambda: p.v)
attempt('proxy missing', lambda: p.zz)
p.q = 1
attempt('stored', lambda: b.q)
attempt('proxy call', lambda: (called(), called(5)))
attempt('proxy no call', lambda: p())
attempt('ref none', lambda: weakref.ref())
attempt('ref int', lambda: weakref.ref(1))
attempt('ref three', lambda: weakref.ref(a, None, 1))
attempt('ref keyword', lambda: weakref.ref(a, callback=None))
attempt('proxy none', lambda: weakref.proxy())
attempt('proxy list', lambda: weakref.proxy([]))
attempt('count', lambda: weakref.getweakrefcount(a))
attempt('count int', lambda: weakref.getweakrefcount(1))
attempt('count none', lambda: weakref.getweakrefcount())
attempt('refs', lambda: len(weakref.getweakrefs(a)))
attempt('refs of int', lambda: weakref.getweakrefs(1))
attempt('ref of ref', lambda: weakref.ref(r))
attempt('ref of object', lambda: weakref.ref(object()))
attempt('proxy add', lambda: p + 1)
attempt('proxy item', lambda: p[0])
attempt('proxy len', lambda: len(p))
attempt('proxy bool', lambda: bool(p))
attempt('proxy iter', lambda: iter(p))
attempt('proxy equal', lambda: p == b)
attempt('proxy is', lambda: p is b)
attempt('proxy isinstance', lambda: isinstance(p, B))
attempt('proxy class', lambda: p.__class__)
attempt('proxy next', lambda: next(p))
attempt('proxy in', lambda: 1 in p)
attempt('proxy neg', lambda: -p)
attempt('proxy str', lambda: str(p))
attempt('proxy less', lambda: p < 1)
numbers = weakref.WeakSet
m = weakref.WeakMethod(a.method)
attempt('method', lambda: m()())
attempt('method int', lambda: weakref.WeakMethod(1))


class Named(weakref.ref):
    __slots__ = ('name',)

    def __new__(cls, obj, callback=None, name=None):
        return super().__new__(cls, obj, callback)

    def __init__(self, obj, callback=None, name=None):
        super().__init__(obj, callback)
        self.name = name


n1 = Named(a, None, 'one')
n2 = Named(a, None, 'two')
print(n1 is n2, n1 == n2, n1.name, n2.name, weakref.getweakrefcount(a))
del a, b
print(r(), n1(), m())
attempt('dead proxy', lambda: p.v)
attempt('dead call', lambda: called())
attempt('dead str', lambda: str(p))
attempt('dead bool', lambda: bool(p))
attempt('dead equal', lambda: r == weakref.ref(attempt))
attempt('dead same', lambda: r == r)
attempt('dead callback', lambda: watching.__callback__)
attempt('dead hash', lambda: hash(watching))
