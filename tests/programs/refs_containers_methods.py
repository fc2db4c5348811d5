"""What each container method does to a count."""
import sys
from collections import deque, OrderedDict, defaultdict
g = sys.getrefcount
class C: pass
x = C()
l = []
l.append(x); print('append', g(x))
l.extend([x, x]); print('extend', g(x))
l.insert(0, x); print('insert', g(x))
l += [x]; print('iadd', g(x))
l *= 2; print('imul', g(x))
m = l[:]; print('slice', g(x))
m.clear(); l[2:] = []; print('cut', g(x))
l.remove(x); l.pop(); print('emptied', g(x))
t = (x,) * 3; print('tuple', g(x)); t = None
s = {x}; s |= {x}; print('set', g(x)); s.discard(x); print(g(x))
d = dict.fromkeys([1, 2, 3], x); print('fromkeys', g(x)); d.popitem(); print(g(x)); d = {}
q = deque([x, x], maxlen=1); print('deque', g(x)); q.clear()
o = OrderedDict(a=x); print('ordered', g(x)); o.clear()
e = defaultdict(lambda: x); e[1]; e[2]; print('default', g(x)); e.clear()
print(g(x))
