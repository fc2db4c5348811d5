from contextlib import contextmanager, suppress


class Tag:
    depth = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('  ' * Tag.depth + '<' + self.name + '>')
        Tag.depth += 1
        return self

    def __exit__(self, exc_type, exc, tb):
        Tag.depth -= 1
        print('  ' * Tag.depth + '</' + self.name + '>', exc_type.__name__ if exc_type else None)
        return exc_type is KeyError


with Tag('html') as t, Tag('body'):
    print('  ' * Tag.depth + 'text', t.name)
with Tag('swallow'):
    raise KeyError('gone')
try:
    with Tag('outer'):
        with Tag('inner'):
            1 / 0
except ZeroDivisionError as e:
    print('caught', e)


@contextmanager
def managed(name):
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('handled', e)
    finally:
        print('exit', name)


with managed('a') as a:
    print(a)
with managed('b'):
    raise ValueError('inside')
try:
    with managed('c'):
        raise TypeError('escapes')
except TypeError as e:
    print('outside', e)
with suppress(ZeroDivisionError, KeyError):
    {}['x']
    print('not reached')
print('after')


def find(items):
    for i in items:
        with managed('loop'):
            if i == 2:
                return i
            continue
    return None


print(find([1, 2, 3]))


class Broken:
    def __enter__(self):
        raise RuntimeError('cannot enter')

    def __exit__(self, *args):
        print('never')


try:
    with Broken():
        pass
except RuntimeError as e:
    print(e)
