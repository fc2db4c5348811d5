# What a code object says of its function.
import types


def example(a, b=2, *args, c, d=4, **kwargs):
    """Documented."""
    local = a + b
    text = 'word'

    def inner(x):
        return x + local + len(text)
    return inner(c) + d


def plain():
    pass


def generator():
    yield 1


def no_doc():
    number = 1.5
    text = 'a'
    return [number, text, b'x', ..., None, number]


def show(code):
    print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames,
          code.co_cellvars, code.co_freevars, code.co_names, code.co_firstlineno)


for function in (example, plain, generator, no_doc, lambda x, *y: x, example(1, c=2) and plain):
    show(function.__code__)
    print(hex(function.__code__.co_flags & 0x2f))
print(plain.__code__.co_consts, generator.__code__.co_consts, no_doc.__code__.co_consts)
print(example.__code__.co_consts[:2])
inner = [c for c in example.__code__.co_consts if isinstance(c, types.CodeType)][0]
show(inner)
print(type(inner), type(inner) is types.CodeType, isinstance(inner, types.CodeType))
print(example.__code__ == example.__code__, plain.__code__ == no_doc.__code__, hash(plain.__code__) == hash(plain.__code__))


class Holder:
    def method(self, other):
        total = 0
        for item in other:
            total += item
        return total, self.name

    @property
    def prop(self):
        return [item for item in self.things]


show(Holder.method.__code__)
show(Holder.prop.fget.__code__)
code = Holder.method.__code__
print(code.co_filename.rsplit('/', 1)[-1], code.co_stacksize > 0)
for name in ('co_name', 'co_argcount', 'co_nothing'):
    try:
        setattr(code, name, 1)
    except AttributeError as error:
        print(type(error).__name__, error)
try:
    code.co_nothing
except AttributeError as error:
    print(error)
print(hasattr(code, 'co_qualname'), getattr(code, 'co_qualname', '-'), hasattr(code, 'co_posonlyargcount'))


# A function's code may be changed for another's.
def first():
    return 'first'


def second():
    return 'second'


first.__code__ = second.__code__
print(first(), first.__name__)
for wrong in (3, None, second, inner):
    try:
        first.__code__ = wrong
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def defaults(a, b=1, *, c=2):
    return a, b, c


print(defaults.__defaults__, defaults.__kwdefaults__)
defaults.__defaults__ = (7, 8)
defaults.__kwdefaults__ = {'c': 9}
print(defaults())
defaults.__defaults__ = None
try:
    defaults()
except TypeError as error:
    print(error)
for attribute, wrong in (('__defaults__', [1]), ('__kwdefaults__', 5), ('__name__', 3), ('__qualname__', None),
                         ('__dict__', 4), ('__annotations__', 5), ('__closure__', ()), ('__globals__', {})):
    try:
        setattr(defaults, attribute, wrong)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
clone = types.FunctionType(second.__code__, globals(), 'clone')
print(clone(), clone.__name__, clone.__qualname__, clone.__defaults__)
