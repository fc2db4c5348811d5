"""The fact sheet's section 10.2."""
import sys
s = sys.getsizeof
class A: pass
class S: __slots__ = ('a', 'b')
def f(): pass
def gen(): yield
for name, o in [('0', 0), ('1', 1), ('2**30', 2 ** 30), ('2**60', 2 ** 60), ('2**1000', 2 ** 1000), ('-1', -1), ('True', True), ('1.5', 1.5),
                ('empty str', ''), ('abc', 'abc'), ('latin', 'é'), ('bmp', '日本'), ('astral', '😀'), ('b', b''), ('b3', b'abc'),
                ('()', ()), ('(1,)', (1,)), ('(1,2,3)', (1, 2, 3)), ('[]', []), ('[1]', [1]), ('[1,2,3]', [1, 2, 3]), ('{}', {}), ('{1:1}', {1: 1}),
                ('set', set()), ('frozenset', frozenset()), ('A()', A()), ('S()', S()), ('f', f), ('gen', gen()), ('method', A().__init__),
                ('None', None), ('object', object()), ('range', range(3)), ('slice', slice(3))]:
    print(name, s(o))
l = []
sizes = []
for i in range(30):
    l.append(i); sizes.append(s(l))
print(sizes)
d = {}
sizes = []
for i in range(30):
    d[i] = i; sizes.append(s(d))
print(sizes)
st = set()
sizes = []
for i in range(30):
    st.add(i); sizes.append(s(st))
print(sizes)
print(s(list(range(10))), s([0] * 10), s(tuple(range(10))), s([i for i in range(10)]), s({i for i in range(10)}), s({i: i for i in range(10)}))
