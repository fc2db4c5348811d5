# Exceptions whose contexts or causes lead back to themselves.
def ring_of_two():
    a, b = KeyError('a'), KeyError('b')
    a.__cause__, b.__cause__ = b, a
    raise a


def context_cut():
    try:
        raise ValueError('first')
    except ValueError as first:
        try:
            raise KeyError('second')
        except KeyError as second:
            print(second.__context__ is first)
            raise first


def suppressed():
    try:
        {}['missing']
    except KeyError:
        raise LookupError('shown alone') from None


for function in (context_cut, suppressed, ring_of_two):
    try:
        function()
    except Exception as error:
        chain = []
        while error is not None and len(chain) < 4:
            chain.append((repr(error), error.__suppress_context__))
            error = error.__cause__ or error.__context__
        print(function.__name__, [text for text, _ in chain][:4], chain[0][1])
try:
    raise OSError('same')
except OSError as error:
    same = error
    try:
        raise same
    except OSError as again:
        print(again is same, again.__context__)
context_cut()
