"""Names for the types that the language makes without a name."""

import sys


def _f():
    pass


FunctionType = type(_f)
LambdaType = type(lambda: None)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)


def _cell_type():
    a = 1

    def f():
        return a
    return type(f.__closure__[0])


if sys.version_info >= (3, 8):
    CellType = _cell_type()


def _g():
    yield 1


GeneratorType = type(_g())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType, ClassMethodDescriptorType = type(str.join), type(dict.__dict__['fromkeys'])
WrapperDescriptorType, MethodWrapperType = type(object.__init__), type(object().__str__)
ModuleType = type(sys)
GetSetDescriptorType = type(FunctionType.__code__)


class _S:
    __slots__ = ('a',)


MemberDescriptorType = type(_S.a)

try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
    FrameType = type(_e.__traceback__.tb_frame)

if sys.version_info >= (3, 9):
    GenericAlias = type(list[int])
if sys.version_info >= (3, 10):
    EllipsisType = type(...)
    NoneType = type(None)
    NotImplementedType = type(NotImplemented)


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return type(name, bases, namespace, **(kwds or {}))


class DynamicClassAttribute:
    """A property that only instances see; the class sees what stands behind it."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        raise AttributeError() if instance is None else AttributeError('unreadable attribute')

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError("can't delete attribute")


del sys, _f, _cell_type, _g
