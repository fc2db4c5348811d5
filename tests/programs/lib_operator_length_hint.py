"""operator.length_hint(), and operator.call() from 3.11 on."""
import operator


class Promises:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if self.hint is None:
            raise TypeError('cannot say')
        return self.hint


class Unsized(Promises):
    def __len__(self):
        raise TypeError('has none')


def show(*arguments):
    try:
        print(operator.length_hint(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


for thing in ([1, 2], 5, iter('abc'), range(4), Promises(6), Promises(-1), Promises('six'), Promises(2.5), Promises(True),
              Promises(NotImplemented), Promises(None), Unsized(3)):
    show(thing, 7)
for default in (True, -3, 'none', 1.5):
    show(None, default)
show(None)
if hasattr(operator, 'call'):
    print(operator.call(max, 3, 4), operator.call(dict, a=1), operator.__call__ is operator.call)
