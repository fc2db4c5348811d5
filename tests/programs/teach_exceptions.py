def risky(n):
    if n == 0:
        raise ValueError('zero')
    if n == 1:
        return [][1]
    if n == 2:
        return {}['key']
    if n == 3:
        return 1 / 0
    if n == 4:
        return int('x')
    if n == 5:
        return None.attr
    if n == 6:
        return 'a' + 1
    if n == 7:
        return undefined_name
    if n == 8:
        assert n < 5, 'n is too big'
    if n == 9:
        raise KeyError
    if n == 10:
        a, b = [1, 2, 3]
    if n == 11:
        a, b, c = [1]
    if n == 12:
        raise StopIteration('stop')
    return n


for n in range(14):
    try:
        result = risky(n)
    except (ValueError, IndexError) as e:
        print(n, 'value or index', type(e).__name__, e, e.args)
    except LookupError as e:
        print(n, 'lookup', repr(e))
    except ArithmeticError as e:
        print(n, 'arithmetic', e)
    except Exception as e:
        print(n, type(e).__name__, e)
    else:
        print(n, 'else', result)
    finally:
        print(n, 'finally')


class AppError(Exception):
    """Base."""


class ConfigError(AppError):
    def __init__(self, key):
        self.key = key
        super().__init__(f'bad key {key!r}')


def load(key):
    try:
        return {'a': 1}[key]
    except KeyError as e:
        raise ConfigError(key) from e


try:
    load('zzz')
except AppError as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__, e.key)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined
except NameError as e:
    print(repr(e.__context__), e.__cause__)


def nested():
    try:
        return 'try'
    finally:
        print('cleanup')


def override():
    for i in range(3):
        try:
            continue
        finally:
            print('f', i)
    try:
        raise ValueError
    except ValueError:
        return 'except'
    finally:
        return 'finally'


print(nested(), override())
try:
    try:
        raise ValueError('inner')
    except ValueError:
        print('logging')
        raise
except ValueError as e:
    print('outer', e)
try:
    raise 'string'
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
e = ValueError('a', 2)
print(e.args, str(e), str(ValueError()), str(ValueError('x')), str(KeyError('k')), repr(KeyError('k', 1)))
