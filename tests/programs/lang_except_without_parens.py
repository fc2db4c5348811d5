"""except with several types and no parentheses: 3.14 on."""
for error in (KeyError('a'), IndexError('b'), ValueError('c')):
    try:
        raise error
    except KeyError, IndexError:
        print('one of two')
    except ValueError,:
        print('a tuple of one')
try:
    raise TypeError
except (KeyError, IndexError), TypeError:
    print('nested')
