def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=' ')
    def __hash__(self): return self.n if isinstance(self.n, int) else 7
    def __eq__(self, o): return self is o
def nl(x=None): print()
l = [D(1), D(2), D(3)]; l = None; nl(); l = [D(1), D(2), D(3)]; l.clear(); nl(); l = [D(i) for i in range(6)]; del l[1:4]; nl(); l[:] = []; nl()
l = [D(i) for i in range(6)]; del l[::2]; nl(); del l[::-1]; nl(); l = [D(i) for i in range(4)]; l[1:3] = [D(10), D(11), D(12)]; nl(); l *= 0; nl()
l = [D(1), D(2)]; l[0] = D(3); nl(); l.pop(); nl(); l.pop(0); nl(); l.append(D(5)); l.remove(l[0]); nl()
d = {D(1): D(2), D(3): D(4)}; d = None; nl(); d = {'a': D(1), 'b': D(2)}; d['a'] = D(3); nl(); d.clear(); nl(); d = {D(1): 1, 'x': D(2)}; d.popitem(); nl(); d.pop('x', None); nl(); del d; nl()
s = {D(1), D(2), D(3)}; s.clear(); nl(); s = {D(1), D(2)}; s.pop(); nl(); s = None; nl(); t = (D(1), D(2)); t = None; nl()
l = [D(3), D(1), D(2)]; l.sort(key=lambda d: d.n); l = None; nl(); l = [D(1), [D(2), D(3)], D(4)]; del l; nl()
x = sorted([D(2), D(1)], key=lambda d: d.n); del x; nl(); list(map(lambda x: None, [D(1), D(2)])); nl(); [D(i) for i in range(3)] and nl(); nl()
for i, x in enumerate([D(1), D(2)]): pass
nl(); del x; nl(); a, b = D(1), D(2); a, b = b, a; del a; nl(); del b; nl(); max([D(1), D(2)], key=lambda d: d.n); nl(); min(D(1), D(2), key=lambda d: d.n); nl()
from collections import deque
q = deque([D(1), D(2), D(3)]); q.popleft(); nl(); q.rotate(1); q = None; nl(); q = deque([D(1), D(2)], maxlen=2); q.append(D(3)); nl(); q.clear(); nl()
z = zip([D(1)], [D(2)]); next(z); z = None; nl(); dict.fromkeys([D(1)], D(2)); nl(); {}.setdefault(D(1), D(2)); nl(); (lambda *a, **k: None)(D(1), k=D(2)); nl()
