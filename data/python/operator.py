"""Operators as functions; they are built in (_operator)."""

from _getters import attrgetter, itemgetter, methodcaller
from _operator import *

# Each stands under the name of its special method, too.
for _name in ('abs add and concat contains delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod '
              'imul index inv invert ior ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne neg not or pos pow '
              'rshift setitem sub truediv xor').split() + ['call'] * ('call' in globals()):
    globals()['__%s__' % _name] = globals()[_name + '_' if _name in ('not', 'and', 'or') else _name]
del _name
