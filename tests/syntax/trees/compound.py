try: a
except: b
try:
    a
except A:
    b
except (B, C) as e:
    c
else:
    d
finally:
    e
try: pass
finally: pass
try:
    pass
except* A as e:
    pass
except* (B, C):
    pass
with a: pass
with a as b, c as d.e, f as (g, h): pass
with (a as b, c): pass
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b,
      c as d,): pass
with (yield_): pass
with a() as [b, *c]: pass
if a:
    if b:
        c
    else:
        d
elif e:
    f
@a
@b.c(d)
@e[f].g
def f(): pass
@a
class C: pass
class D(A, B, metaclass=M, *args, **kw):
    """doc"""
    x: int = 1
    def m(self): return super().m()
class E(): pass
def f(a, b: int = 1, /, c=2, *args: str, d, e=3, **kw: dict) -> None:
    '''doc'''
    yield
    x = yield a
    y = yield from b
    yield a, b
    return (yield)
def g(*, a, b=1): ...
def h(a, /): ...
def i(*a: *b): ...
async def j():
    async with a as b, c: pass
    async for x in y: pass
    else: pass
    await z
    return [x async for x in y if await x]
@d
async def k(): pass
