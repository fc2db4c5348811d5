# ChainMap, UserDict, UserList and UserString: every method, what it refuses, and the frames that a traceback shows of it.
import copy
import sys
import traceback
from collections import ChainMap, UserDict, UserList, UserString


def show(function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(type(result).__name__, repr(result))
    except Exception as e:
        print(type(e).__name__, e, [frame.name for frame in traceback.extract_tb(e.__traceback__)],
              type(e.__context__).__name__)


def delete(container, key):
    del container[key]


def store(container, key, value):
    container[key] = value


class Loud:
    def __getitem__(self, key):
        raise ValueError('get')

    __contains__ = __getitem__


chain = ChainMap({'a': 1}, {'b': 2, 'a': 3})
for key in ('a', 'b', 'z'):
    show(lambda: chain[key])
    show(chain.get, key)
    show(lambda: key in chain)
    show(lambda: key in ChainMap({}, Loud()))
    show(lambda: ChainMap({}, Loud())[key])
    show(chain.copy().pop, key)
    show(chain.copy().pop, key, 5)
    show(delete, chain.copy(), key)
show(sorted, chain)
show(lambda: (len(chain), bool(chain), bool(ChainMap()), chain.parents, chain.new_child(), chain.new_child({'x': 1})))
show(ChainMap().popitem)
show(ChainMap.fromkeys, 'ab', 3)
if sys.version_info >= (3, 9):
    for other in ({'q': 1, 'b': 9}, 5):
        show(lambda: chain | other)
        show(lambda: other | chain)
    show(chain.new_child, None, x=1)

for arguments, keywords in ((({'a': 1},), {'b': 2}), ((), {'self': 1}), ((5,), {}), (([1],), {}), (([('a', 1)],), {})):
    show(UserDict, *arguments, **keywords)


class Doubling(UserDict):
    def __missing__(self, key):
        return key * 2

    def __setitem__(self, key, value):
        if value == 'heavy':
            raise ValueError('set')
        super().__setitem__(key, value)


words = Doubling(a=1)
words.extra = [1]
show(lambda: (words['x'], words.get('x'), 'x' in words, len(words), list(words)))
show(Doubling, a='heavy')
show(Doubling.fromkeys, 'a', 'heavy')
show(UserDict(a=1).pop, 'z')
for made in (words.copy(), copy.copy(words)):
    print(type(made).__name__, made, made.data is words.data, made.extra is words.extra)
if sys.version_info >= (3, 9):
    for other in ({'x': 1}, UserDict(y=2), 5):
        show(lambda: words | other)
        show(lambda: other | words)

numbers, text = UserList([3, 1, 2]), UserString('abc')
operators = (lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a == b, lambda a, b: a != b, lambda a, b: a > b,
             lambda a, b: a >= b, lambda a, b: a + b, lambda a, b: b + a, lambda a, b: a * b, lambda a, b: a[b],
             lambda a, b: b in a)
for operator in operators:
    for other in ([3, 1], UserList([3, 1, 2]), 2, 9, 'ab', UserString('ab'), slice(0, 2)):
        show(operator, numbers, other)
        show(operator, text, other)

for name, arguments in (('pop', ()), ('pop', (9,)), ('append', (4,)), ('insert', (0, 9)), ('remove', (99,)), ('count', (4,)),
                        ('index', (4, 0, 9)), ('index', (77,)), ('reverse', ()), ('extend', ((1,),)),
                        ('extend', (UserList([7]),)), ('extend', (5,)), ('copy', ()), ('sort', (3,)), ('sort', ()),
                        ('__iadd__', ('ab',)), ('__iadd__', (5,)), ('__imul__', (2,)), ('clear', ()), ('pop', ())):
    show(getattr(numbers, name), *arguments)
show(numbers.sort, key=lambda item: 1 / 0)
show(UserList([3, 1]).pop, i=0)
show(store, numbers, 9, 1)
show(delete, numbers, 9)
show(UserList, 5)


class Named(UserList):
    pass


names = Named([1])
names.extra = [2]
made = copy.copy(names)
print(type(made).__name__, made, made.data is names.data, made.extra is names.extra, type(names[:] + [1]).__name__)

text = UserString('Hello World')
for name, arguments in (
        ('capitalize', ()), ('casefold', ()), ('center', (20, '*')), ('count', ('l',)), ('endswith', ('d',)),
        ('expandtabs', ()), ('find', ('o', 5)), ('format', (1,)), ('format_map', ({},)), ('index', ('o',)),
        ('isalnum', ()), ('isalpha', ()), ('isdecimal', ()), ('isdigit', ()), ('isidentifier', ()), ('islower', ()),
        ('isnumeric', ()), ('isprintable', ()), ('isspace', ()), ('istitle', ()), ('isupper', ()), ('join', (['a', 'b'],)),
        ('ljust', (20,)), ('lower', ()), ('lstrip', ('H',)), ('partition', (' ',)), ('replace', ('l', 'L', 1)),
        ('rfind', ('o',)), ('rindex', ('o',)), ('rjust', (20, '-')), ('rpartition', ('o',)), ('rsplit', (None, 1)),
        ('rstrip', ()), ('split', ()), ('splitlines', ()), ('startswith', ('H',)), ('strip', ()), ('swapcase', ()),
        ('title', ()), ('translate', ({72: 'J'},)), ('upper', ()), ('zfill', (20,))):
    show(getattr(text, name), *arguments)
    show(getattr(text, name), [[]], 1, 2, 3, 4)
    method = getattr(UserString, name)
    print(method.__qualname__, method.__module__, method.__code__.co_name, method.__code__.co_varnames[:2])
for name in ('count', 'find', 'rfind'):
    show(getattr(text, name), UserString('l'))
show(lambda: (str(text), hash(text) == hash('Hello World'), int(UserString('12')), float(UserString('1.5'))))
show(int, UserString('x'))
show(lambda: (UserString('%s!') % 5, text + 5, 5 + text, text.__getnewargs__(), list(reversed(UserString('ab')))))
show(UserString, 5)
if sys.version_info >= (3, 9):
    show(text.removeprefix, 'Hel')
    show(text.removesuffix, UserString('ld'))
    show(text.removeprefix, 5)
