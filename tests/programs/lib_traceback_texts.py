"""Everything that the module traceback formats."""
import sys
import traceback


class Out:
    """Standard output, for which the program has no folder."""

    def write(self, text):
        sys.stdout.write(text.replace(__file__, 'program.py'))


out = Out()


def say(*values):
    print(*values, file=out)


def f():
    g()


def g():
    raise ValueError('boom')


def show(f, *a, **k):
    try:
        say(repr(f(*a, **k)))
    except BaseException as e:
        say(type(e).__name__, e)


def cap():
    try:
        f()
    except ValueError as e:
        return e


e = cap()


def a():
    try:
        f()
    except ValueError:
        traceback.print_exc(file=out)


a()


def a():
    try:
        f()
    except ValueError:
        say(traceback.format_exc())
        traceback.print_exc(1, file=out)
        traceback.print_exc(limit=-1, file=out)


a()
say(''.join(traceback.format_exception(type(e), e, e.__traceback__)))
say(traceback.format_exception_only(type(e), e))
say(traceback.format_exception_only(ValueError, ValueError('x\ny')))
say(traceback.format_exception_only(KeyError, KeyError('k')))
say(traceback.format_tb(e.__traceback__))
traceback.print_tb(e.__traceback__, file=out)
for fs in traceback.extract_tb(e.__traceback__):
    say(fs.filename, fs.lineno, fs.name, fs.line)
say(traceback.extract_tb(e.__traceback__))
fn, ln, nm, tx = traceback.extract_tb(e.__traceback__)[-1]
say(fn, ln, nm, tx)


def st():
    say(''.join(traceback.format_stack()))
    traceback.print_stack(file=out)
    say([x.name for x in traceback.extract_stack()])


st()
te = traceback.TracebackException.from_exception(e)
say(''.join(te.format()))
say([s.name for s in te.stack])


def a():
    try:
        try:
            f()
        except ValueError as x:
            raise KeyError('second') from x
    except KeyError as y:
        return y


k = a()
say(''.join(traceback.format_exception(type(k), k, k.__traceback__, chain=False)))
say(''.join(traceback.format_exception(type(k), k, k.__traceback__)))
traceback.print_exception(type(e), e, e.__traceback__, file=out)
if sys.version_info >= (3, 10):
    traceback.print_exception(e, file=out)
    say(traceback.format_exception(e))
    say(traceback.format_exception_only(e))
say(repr(traceback.format_exc()))


def w():
    frames = traceback.walk_tb(e.__traceback__)
    say([(fr.f_code.co_name, l) for fr, l in frames])
    s = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__))
    say(s.format())
    say(traceback.format_list(s))
    traceback.print_list(s, file=out)


w()
try:
    {}['x']
except KeyError:
    traceback.print_exc(file=out)


def rec(n):
    return rec(n - 1) if n else 1 / 0


try:
    rec(10)
except ZeroDivisionError:
    traceback.print_exc(file=out)


class MyE(Exception):

    def __str__(self):
        return 'custom str'


try:
    raise MyE
except MyE as x:
    say(traceback.format_exception_only(type(x), x))


class Bad(Exception):

    def __str__(self):
        raise RuntimeError


try:
    raise Bad
except Bad as x:
    say(traceback.format_exception_only(type(x), x))
say(traceback.format_list([('f.py', 3, 'fn', 'code'), ('g.py', 4, 'gn', None)]))
traceback.clear_frames(e.__traceback__)
