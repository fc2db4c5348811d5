"""The order in which try, except, else and finally run, and what they return."""


def returns(kind):
    try:
        if kind == 'return':
            return 'from try'
        if kind == 'raise':
            raise KeyError('k')
        if kind == 'other':
            raise TypeError('t')
    except KeyError:
        return 'from except'
    else:
        return 'from else'
    finally:
        print('finally', kind)
        if kind == 'other':
            return 'from finally'


for kind in ('return', 'raise', 'other', 'nothing'):
    print(returns(kind))


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print('body', i)
        finally:
            print('finally', i)
    else:
        print('never')
    return i


print(loop())


def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    return 'the break swallowed it'


print(swallow())


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


print(value_is_kept())


def nested():
    try:
        try:
            raise ValueError('inner')
        finally:
            print('inner finally')
    except ValueError as error:
        print('caught', error)
        try:
            raise KeyError('second')
        except KeyError as second:
            print(repr(second.__context__), second.__cause__)
    try:
        error
    except NameError as gone:
        print(type(gone).__name__, gone)


nested()


def handlers(exception):
    try:
        raise exception
    except (ZeroDivisionError, OverflowError):
        return 'arithmetic, by name'
    except ArithmeticError:
        return 'arithmetic'
    except LookupError as error:
        return 'lookup %s' % type(error).__name__
    except Exception:
        return 'anything'
    except:
        return 'even more'


print([handlers(e) for e in (ZeroDivisionError, FloatingPointError(), IndexError(), KeyError(1), OSError, KeyboardInterrupt)])


def reraise():
    try:
        try:
            int('x')
        except ValueError as error:
            error.extra = 'kept'
            raise
    except ValueError as again:
        return again.extra, again.__context__, again.__traceback__.tb_next is not None


print(reraise())


def replaced():
    try:
        try:
            raise KeyError('first')
        finally:
            raise ValueError('second')
    except ValueError as error:
        return repr(error), repr(error.__context__), error.__suppress_context__


print(replaced())


def chained(cause):
    try:
        try:
            {}['missing']
        except KeyError as error:
            if cause == 'none':
                raise RuntimeError('hidden') from None
            if cause == 'error':
                raise RuntimeError('explicit') from error
            raise RuntimeError('implicit')
    except RuntimeError as error:
        return str(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__


for cause in ('none', 'error', 'implicit'):
    print(chained(cause))


def bare():
    raise


try:
    bare()
except RuntimeError as error:
    print(error)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
try:
    raise 'text'
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except 'text':
        pass
except TypeError as error:
    print(error)


def generator():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closed')
        raise
    finally:
        print('cleaned up')


g = generator()
print(next(g))
g.close()
for item in generator():
    break
print('end')
