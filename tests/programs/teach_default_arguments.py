"""A default value is made once, when def runs: what follows from it."""


def append_to(item, bucket=[]):
    bucket.append(item)
    return bucket


print(append_to(1), append_to(2), append_to(3, []), append_to(4))
print(append_to.__defaults__)


def append_fresh(item, bucket=None):
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket


print(append_fresh(1), append_fresh(2))
print(append_fresh.__defaults__, append_fresh.__kwdefaults__)

number = 10


def show(value=number, *, scale=number * 2):
    return value, scale


number = 99
print(show(), show(1), show(scale=3))
print(show.__defaults__, show.__kwdefaults__)
show.__defaults__ = (7,)
print(show())
show.__defaults__ = None
try:
    show()
except TypeError as error:
    print(error)
show.__kwdefaults__ = {'scale': 'new'}
print(show('given'))


def counter(start, step=1, _state={}):
    _state[start] = _state.get(start, start) + step
    return _state[start]


print([counter(0), counter(0), counter(5), counter(0, step=10)])
print(counter.__defaults__[1])

makers = [lambda i=i: i * i for i in range(4)]
late = [lambda: i * i for i in range(4)]
print([f() for f in makers], [f() for f in late])


class Tree:
    def __init__(self, children=()):
        self.children = children

    def add(self, child):
        self.children += (child,)


a, b = Tree(), Tree()
a.add('leaf')
print(a.children, b.children, Tree.__init__.__defaults__)
