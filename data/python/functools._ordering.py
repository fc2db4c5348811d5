"""The comparisons that total_ordering adds."""

from _source import run as _run

# operation defined → what follows from it: how, and in which words
_orders = {
    '__lt__': (('__gt__', 'not result and self != other', '(not a < b) and (a != b)'),
               ('__le__', 'result or self == other', '(a < b) or (a == b)'),
               ('__ge__', 'not result', '(not a < b)')),
    '__le__': (('__ge__', 'not result or self == other', '(not a <= b) or (a == b)'),
               ('__lt__', 'result and self != other', '(a <= b) and (a != b)'),
               ('__gt__', 'not result', '(not a <= b)')),
    '__gt__': (('__lt__', 'not result and self != other', '(not a > b) and (a != b)'),
               ('__ge__', 'result or self == other', '(a > b) or (a == b)'),
               ('__le__', 'not result', '(not a > b)')),
    '__ge__': (('__le__', 'not result or self == other', '(not a >= b) or (a == b)'),
               ('__gt__', 'result and self != other', '(a >= b) and (a != b)'),
               ('__lt__', 'not result', '(not a >= b)')),
}
_signs = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}
_text = '''def %s(self, other):
    result = type(self).%s(self, other)
    if result is NotImplemented:
        return result
    return %s
'''


def _make(name, root, how, words):
    function = '_%s_from_%s' % (name.strip('_'), root.strip('_'))
    scope = {}
    _run(_text % (function, root, how), globals(), scope)
    method = scope[function]
    method.__doc__ = 'Return a %s b.  Computed by @total_ordering from %s.' % (_signs[name], words)
    method.__name__ = name
    method.__module__ = 'functools'
    return method


def total_ordering(cls):
    roots = {op for op in _orders if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, how, words in _orders[root]:
        if name not in roots:
            setattr(cls, name, _make(name, root, how, words))
    return cls
