def show(label, fn):
    try: print(label, fn())
    except BaseException as e: print(label, type(e).__name__, e)
class Evil:
    def __init__(self, act=None): self.act = act
    def __eq__(self, o):
        if self.act: self.act()
        return False
    def __hash__(self): return 1
    def __lt__(self, o):
        if self.act: self.act()
        return True
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('in', lambda: 3 in L)
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('index', lambda: L.index(3))
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('count', lambda: L.count(3))
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('remove', lambda: L.remove(3))
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('eq', lambda: L == [1, 2, 3, 4, 5])
L = [Evil(lambda: L.clear()) for _ in range(5)]
show('sort', lambda: L.sort()); print(len(L))
L = [Evil(lambda: L.append(1)) for _ in range(5)]
show('sort', lambda: L.sort()); print(len(L))
L = [3, 1, 2]
show('sort key', lambda: L.sort(key=lambda x: L.append(9))); print(L)
L = [3, 1, 2]
show('sort key', lambda: L.sort(key=lambda x: L.clear() or x)); print(L)
def boom(x): raise ValueError(x)
L = [3, 1, 2]
show('sort key', lambda: L.sort(key=boom)); print(L)
D = {}
e = Evil(lambda: D.clear())
D[e] = 1
show('get', lambda: D.get(Evil()))
D = {i: i for i in range(10)}
def it():
    for k in D: del D[k]
show('del iter', it)
D = {i: i for i in range(10)}
def it():
    for k in D: D[k + 100] = 1
show('add iter', it)
D = {1: 1, 2: 2}
def it():
    for k in D: del D[k]; D[k + 10] = 1
show('swap iter', it)
S = {1, 2, 3}
def it():
    for k in S: S.discard(k)
show('set iter', it)
S = set(); S.add(Evil(lambda: S.clear())); show('set', lambda: Evil() in S); show('set', lambda: S.add(Evil()))
S = {Evil(lambda: S.clear())}; show('set eq', lambda: S == {Evil()}); S = {Evil(lambda: S.clear())}; show('sub', lambda: len(S - {Evil()})); S = {Evil(lambda: S.clear())}; show('sub', lambda: S & {Evil()})
L = list(range(5))
def it():
    for x in L: L.append(x) if len(L) < 20 else None
    return len(L)
show('list it', it)
L = list(range(10))
def it():
    out = []
    for x in L: L.remove(x); out.append(x)
    return out, L
show('list rm', it)
class R:
    def __repr__(self): L2.clear(); return 'R'
L2 = [R(), R(), R()]
show('repr', lambda: repr(L2))
D2 = {}
class R2:
    def __repr__(self): D2.clear(); return 'R2'
D2.update({1: R2(), 2: R2()})
show('repr', lambda: repr(D2))
class H:
    def __hash__(self): D3.clear(); return 1
D3 = {1: 2}
D3[H()] = 1
print(len(D3))
class K:
    def __index__(self): L4.clear(); return 0
L4 = [1, 2, 3]
show('idx', lambda: L4[K()])
L4 = [1, 2, 3]
show('insert', lambda: L4.insert(K(), 9)); print(L4)
L4 = [1, 2, 3]
show('pop', lambda: L4.pop(K())); 
L4 = [1, 2, 3]
show('slice', lambda: L4[K():3])
L4 = [1, 2, 3]
def f(): L4[K():2] = [7, 8, 9]
show('setslice', f); print(L4)
L4 = [1,2,3]
def f(): del L4[K()]
show('del', f)
L4 = [1,2,3]
show('mul', lambda: L4 * K())
class I:
    def __iter__(self): L5.clear(); return iter([1, 2])
L5 = [1, 2, 3]
L5.extend(I()); print(L5)
L5[1:2] = I(); print(L5)
def gen():
    L5.clear(); yield 1; L5.append(5); yield 2
L5[:] = gen(); print(L5)
L5.extend(gen()); print(L5)
L5 += L5; print(L5); L5[1:1] = L5; print(L5)
class Lt(int):
    def __lt__(self, o): L6.append(0); return int.__lt__(self, o)
L6 = [Lt(3), Lt(2), Lt(1)]
show('max', lambda: max(L6)); print(len(L6))
