"""A format with a tuple beside it: from 3.11 on it is compiled as an f-string."""
import gc
import sys
import traceback


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print('str of', self.name)
        return '<' + self.name + '>'

    def __repr__(self):
        print('repr of', self.name)
        return '[' + self.name + 'é]'

    def __format__(self, spec):
        return 'never asked'


class Silent:
    def __str__(self):
        raise ValueError('nothing to say')


class Wrong:
    def __str__(self):
        return 5


class Text(str):
    def __str__(self):
        return 'text'


def asked(name):
    print('asked for', name)
    return Loud(name)


print('%s, %r and %a' % (asked('a'), asked('b'), asked('c')))
print('100%% of %s%%' % (asked('a'),))
print('%8s|%-8s|%08r|%+.3s|%-9.4a|%.s|' % (1, 'two', 3, 'four', asked('d'), 'none'))
print('%s|%5s|%.2s|%-6s|' % (Text('x'), Text('y'), Text('z'), Text('w')))
print(('%s' ' and ' '%s') % (1, (2, 3)), ('%s' + '-%s') % (asked('e'), 4))
one = '%s' % ('alone' + sys.platform[:0],)
print(one, '%s' % (one,) is one, len('%s%s' % (one, one)))

# These are left to the running program.
print('%d and %s' % (asked and 1, asked('f')), '%s' % asked('g'), '%(k)s' % {'k': asked('h')}, '%*s' % (6, one), '%s %s' % (*'ab',))
for refused in (lambda: '%s %s' % (asked('i'),), lambda: '%s' % (asked('j'), asked('k')), lambda: '%s %' % (one,),
                lambda: '%s %q' % (one, 1), lambda: '%s' % (Wrong(),), lambda: '%123s' % (one,)):
    try:
        print(refused())
    except Exception as error:
        print(type(error).__name__, error)


def order():
    return '%s, %s' % (
        Silent(),
        unknown)


def last():
    return '%s: %5s' % (
        'first',
        Silent())


for function in (order, last):
    try:
        function()
    except Exception:
        traceback.print_exc()


class Watching:
    def __str__(self):
        # Whether a tuple holds it meanwhile.
        return '%d %d' % (sys.getrefcount(self), sum(type(holder) is tuple for holder in gc.get_referrers(self)))


watching = Watching()
print('%s, %s' % (watching, 1), '%s' % watching)
