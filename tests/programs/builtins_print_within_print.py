# What str() prints while print() is at work comes between the pieces.
import gc


class Talks:
    def __init__(self, name): self.name = name

    def __str__(self):
        print('[str of', self.name + ']')
        return self.name


print('a', Talks('b'), 'c', sep='-')
print(Talks('only'), end='.\n')


class Fails:
    def __str__(self): raise ValueError('no text')


try:
    print('before', Fails(), 'after')
except ValueError as e:
    print('|', e)


def told(phase, info):
    print('<%s>' % phase, end='')


gc.collect()
gc.callbacks.append(told)


class Collects:
    def __str__(self):
        gc.collect()
        return 'collected'


print('x', Collects(), 'y')
gc.callbacks.clear()
# not under stress: tells of each collection
