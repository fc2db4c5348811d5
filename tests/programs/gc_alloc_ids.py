"""An address is used again."""
class S: __slots__ = ('a',)
def same(kind):
    a = kind(); i = id(a); del a
    b = kind()
    return id(b) == i
print(same(S), same(S), same(object))
print(id(S()) == id(S()), id([]) == id([]), id(object()) == id(object()))
a = S(); b = S()
print(id(a) == id(b), a is a, id(a) == id(a))
ids = {id(S()) for _ in range(10)}
print(len(ids))
keep = [S() for _ in range(10)]
print(len({id(s) for s in keep}))
