"""What can be changed, what cannot, and the messages that say so."""


def attempt(text, function):
    try:
        print(text, '->', function())
    except (TypeError, AttributeError, IndexError, KeyError, ValueError) as error:
        print(text, '->', type(error).__name__ + ':', error)


def set_item(target, index, value):
    target[index] = value
    return target


def del_item(target, index):
    del target[index]
    return target


for target in ([1, 2, 3], (1, 2, 3), 'abc', b'abc', {0: 'a'}, {1, 2}, range(3), 5, None, frozenset([1])):
    attempt('set %r' % (target,), lambda: set_item(target, 0, 'x'))
for target in ([1, 2, 3], (1, 2, 3), 'abc', b'abc', {0: 'a'}, range(3), 5, None):
    attempt('del %r' % (target,), lambda: del_item(target, 0))
for key in ([], {}, set(), ([],), (1, (2, {})), frozenset([1]), 'text', 1.5, None, (), len, int):
    attempt('key %s' % type(key).__name__, lambda: len({key: 1}))
for target, name in ((5, 'x'), ('abc', 'x'), ([], 'x'), (object(), 'x'), (int, 'x'), (len, 'x'), (None, 'x'), ((), 'x'), (5, 'real'), ('a', 'upper')):
    attempt('attribute of %s' % type(target).__name__, lambda: setattr(target, name, 1))
for target, name in ((5, 'real'), ('abc', 'upper'), ([], 'append'), (object(), 'x'), (int, 'bit_length'), (lambda: 0, 'x')):
    attempt('del attribute of %s' % type(target).__name__, lambda: delattr(target, name))
letters = list('hello')
letters[1:3] = 'EYY'
print(letters)
letters[::2] = 'abc'
print(letters)
attempt('slice', lambda: set_item(letters, slice(None, None, 2), 'ab'))
attempt('slice', lambda: set_item(letters, slice(0, 2), 5))
letters[:] = []
print(letters)
numbers = list(range(10))
del numbers[::3], numbers[-1]
print(numbers)
numbers[len(numbers):] = [7, 8]
numbers[2:2] = ['in', 'between']
print(numbers)
