"""What gets an item, an attribute or a method's result of whatever it is called with; operator has them."""

import sys as _sys


def _need_one(name, given):
    if not given:
        raise TypeError('%s expected 1 argument%s, got 0' % (name, 's'[_sys.version_info >= (3, 8):]))


class itemgetter:
    __module__ = 'operator'

    def __init__(self, *items):
        _need_one('itemgetter', items)
        self._items = items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[i] for i in self._items])

    def __repr__(self):
        return 'operator.itemgetter(%s)' % ', '.join(map(repr, self._items))


class attrgetter:
    __module__ = 'operator'

    def __init__(self, *attrs):
        _need_one('attrgetter', attrs)
        self._attrs = attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')

    def __call__(self, obj):
        values = [self._one(obj, name) for name in self._attrs]
        return values[0] if len(values) == 1 else tuple(values)

    @staticmethod
    def _one(obj, name):
        for part in name.split('.'):
            obj = getattr(obj, part)
        return obj

    def __repr__(self):
        return 'operator.attrgetter(%s)' % ', '.join(map(repr, self._attrs))


class methodcaller:
    __module__ = 'operator'

    def __init__(*args, **kwargs):
        self, *given = args
        if not given:
            raise TypeError('methodcaller needs at least one argument, the method name')
        self._name, *self._args = given
        if not isinstance(self._name, str):
            raise TypeError('method name must be a string')
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        words = [repr(arg) for arg in [self._name] + self._args]
        return 'operator.methodcaller(%s)' % ', '.join(words + ['%s=%r' % pair for pair in self._kwargs.items()])
