# Errors in finalizers: while a program runs they quote their line, when its
# modules are gone they cannot. Functions for the end say themselves what failed.
import atexit


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(self.name)


def descend(n):
    return descend(n - 1) if n else {}['bottom']


class Chained:
    def __del__(self):
        try:
            descend(2)
        except KeyError as error:
            raise RuntimeError('chained') from error


def generate():
    try:
        yield
    finally:
        1 / 0


@atexit.register
def at_the_end():
    print('at the end')
    descend(1)


Noisy('at once')
Chained()
kept = Noisy('global')
_hidden = Noisy('with an underscore')
started = generate()
next(started)
print('last line')
