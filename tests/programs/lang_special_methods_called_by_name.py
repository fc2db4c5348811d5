# Special methods of built-in types called by their names, with what they do not take.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C: pass
class D:
    __slots__ = ('a',)
t(lambda: [1].__mul__('a')); t(lambda: {}.__setitem__(5)); t(lambda: sum(iterable=[1])); t(lambda: enumerate(start=1)); t(lambda: bytes(10**20)); t(lambda: type('a\0', (), {}))
t(lambda: [].__setitem__(1)); t(lambda: [].__delitem__()); t(lambda: [].__add__()); t(lambda: [].__add__(1,2)); t(lambda: (1).__add__(x=1)); t(lambda: (1).__pow__()); t(lambda: (1).__pow__(2,3,4)); t(lambda: (1).__rpow__())
t(lambda: 'a'.__len__(1)); t(lambda: 'a'.__contains__()); t(lambda: 'a'.__getitem__()); t(lambda: 'a'.__eq__()); t(lambda: 'a'.__hash__(1)); t(lambda: iter([]).__next__(1)); t(lambda: iter([]).__iter__(1)); t(lambda: C().__setattr__('a')); t(lambda: C().__delattr__()); t(lambda: C().__getattribute__()); t(lambda: C().__repr__(1)); t(lambda: C().__init__(1)); t(lambda: C().__init__(a=1))
t(lambda: (1).__neg__(1)); t(lambda: (1).__bool__(1)); t(lambda: int.__add__()); t(lambda: int.__add__('a', 1)); t(lambda: int.__add__(1)); t(lambda: str.upper()); t(lambda: str.upper(1)); t(lambda: str.upper('a', 1)); t(lambda: list.append([])); t(lambda: dict.fromkeys()); t(lambda: dict.get({})); t(lambda: D.a.__get__()); t(lambda: D.a.__set__(1)); t(lambda: D.a.__delete__()); t(lambda: D.a.__get__(1)); t(lambda: D().a)
t(lambda: object.__new__()); t(lambda: object.__new__(1)); t(lambda: int.__new__(str)); t(lambda: object.__new__(int)); t(lambda: list.__new__(dict)); t(lambda: tuple.__new__(list)); t(lambda: int.__new__(bool))
t(lambda: [1] * 'a'); t(lambda: 'a' * 1.5); t(lambda: (1,) * None); t(lambda: 'a' + 1); t(lambda: [1] + (1,)); t(lambda: b'a' + 'a'); t(lambda: (1,) + [1]); t(lambda: 1 + 'a'); t(lambda: {} + {}); t(lambda: {1} + {2}); t(lambda: None + 1); t(lambda: -'a'); t(lambda: ~1.5); t(lambda: +[]); t(lambda: not [])
t(lambda: [1].__rmul__(2)); t(lambda: [1].__rmul__('a')); t(lambda: 'a'.__mul__(None)); t(lambda: [].__iadd__(1)); t(lambda: [].__imul__('a')); t(lambda: (1).__radd__('a')); t(lambda: (1).__lt__('a')); t(lambda: [].__lt__(1)); t(lambda: [].__contains__()); t(lambda: {}.__contains__([])); t(lambda: set().__contains__([])); t(lambda: {}.__getitem__('a')); t(lambda: [].__getitem__('a')); t(lambda: ().__getitem__(5)); t(lambda: ''.__getitem__(5)); t(lambda: [].__getitem__(0))
def d1():
    del {1,2}[0]
def d2():
    del 'a'[0]
def d3():
    del (1,)[0]
def d4():
    (1,)[0] = 2
def d5():
    'a'[0] = 'b'
def d6():
    {1}[0] = 1
def d7():
    del (5)[0]
def d8():
    x = frozenset(); x[0] = 1
def d9():
    x = range(3); x[0] = 1
def d10():
    x = None; x[0]
def d11():
    x = None; x.a = 1
def d12():
    x = 5; del x.a
def d13():
    del b'a'[0]
for f in (d1,d2,d3,d4,d5,d6,d7,d8,d9,d10,d11,d12,d13): t(f)
