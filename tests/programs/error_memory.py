"""What cannot be had at once is a MemoryError or an OverflowError, and the program goes on."""

import itertools


def attempt(function):
    try:
        print(len(function()))
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__ + ':', error)


for function in [
    lambda: 'x' * 10**15,
    lambda: 'xy' * 10**15,
    lambda: 'xy' * 2**62,
    lambda: 'abc' * 2**63,
    lambda: b'x' * 10**15,
    lambda: b'abc' * 2**62,
    lambda: bytes(10**15),
    lambda: [0] * 10**15,
    lambda: [0, 1] * 10**15,
    lambda: (0,) * 10**15,
    lambda: [0, 1, 2] * 2**62,
    lambda: 'x'.rjust(10**15),
    lambda: 'x'.ljust(10**15, '-'),
    lambda: 'x'.center(10**15),
    lambda: '-x'.zfill(10**15),
    lambda: b'x'.ljust(10**15),
    lambda: '%1000000000000000d' % 1,
    lambda: '%1000000000000000s' % 'a',
    lambda: '{:1000000000000000}'.format(1),
    lambda: format('a', '1000000000000000'),
    lambda: ('a' * 10**5).replace('a', 'b' * 10**7 * 10),
    lambda: (1).to_bytes(10**15, 'big'),
    lambda: list(range(10**15)),
    lambda: sorted(range(10**15)),
    lambda: [*range(10**15)],
    lambda: list(itertools.repeat(1, 10**15)),
    lambda: itertools.product([1], repeat=10**15),
    lambda: itertools.combinations([1], 10**15),
    lambda: itertools.combinations_with_replacement([1], 10**15),
    lambda: itertools.permutations([1], 10**15),
    lambda: itertools.tee([1], 10**15),
]:
    attempt(function)
    attempt(lambda: [1, 2, 3])
numbers = [1, 2, 3]
try:
    numbers *= 10**15
except MemoryError:
    print('still', numbers)
try:
    numbers.extend(range(10**15))
except MemoryError:
    print('still', numbers)
'x' * 10**15
