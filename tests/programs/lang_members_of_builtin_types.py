# Which attributes of built-in objects can be set, deleted, and what they say.
import sys


def function(a):
    """A function."""
    def inner():
        return a
    return inner


def generator():
    yield 1


class Class:
    __slots__ = ('slot',)

    @classmethod
    def cm(cls):
        return cls

    @staticmethod
    def sm():
        return 1


try:
    1 / 0
except ZeroDivisionError as error:
    traceback, problem = error.__traceback__, error
subjects = [
    ('range', range(3), ('start', 'stop', 'step', 'other')),
    ('slice', slice(1, 2), ('start', 'stop', 'step', 'other')),
    ('function', function, ('__globals__', '__closure__', '__code__', '__defaults__', '__name__')),
    ('method', Class.cm, ('__func__', '__self__', '__name__', 'other')),
    ('builtin', len, ('__name__', '__self__', '__doc__', 'other')),
    ('code', function.__code__, ('co_name', 'co_consts', 'co_argcount', 'other')),
    ('generator', generator(), ('gi_frame', 'gi_running', 'gi_yieldfrom', 'other')),
    ('traceback', traceback, ('tb_frame', 'tb_lasti', 'other')),
    ('slot', Class(), ('slot', 'other', '__dict__')),
    ('member', Class.__dict__['slot'], ('__name__', '__objclass__', '__qualname__')),
    ('int', 5, ('real', 'imag', 'numerator', 'other')),
    ('float', 1.5, ('real', 'other')),
    ('str', 'text', ('upper', 'other')),
    ('None', None, ('__doc__', 'other')),
    ('staticmethod', Class.__dict__['sm'], ('__func__', 'other')),
    ('module', sys, ('__dict__',)),
    ('class', int, ('__name__', '__mro__', '__base__', 'new')),
    ('exception', problem, ('args', '__cause__', '__suppress_context__', 'other')),
]
for label, subject, names in subjects:
    for name in names:
        for what in ('set', 'delete'):
            try:
                if what == 'set':
                    setattr(subject, name, None)
                else:
                    delattr(subject, name)
            except (AttributeError, TypeError) as error:
                print(label, name, what, type(error).__name__, error)
            else:
                print(label, name, what)
for descriptor in (range.start, slice.step, type(function).__globals__, type(generator()).gi_yieldfrom, Class.slot,
                   int.real, type.__dict__['__name__'], type.__dict__['__base__'], OSError.errno, str.upper, int.__add__,
                   dict.__dict__['fromkeys'], list.__getitem__, dict.__contains__, property.fget):
    print(type(descriptor).__name__, descriptor, descriptor.__name__, descriptor.__qualname__, descriptor.__objclass__.__name__)
print(hasattr({}, '__or__'), hasattr(int, '__or__'), hasattr(type, '__or__'), hasattr([], '__radd__'), hasattr('', '__radd__'),
      hasattr((), '__rmul__'), hasattr(list, '__class_getitem__'), hasattr(True, '__invert__'), hasattr(staticmethod(len), '__call__'))
