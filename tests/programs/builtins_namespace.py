# What a program sees of the namespace of the built-ins.
import builtins
import sys

print(__builtins__)
print([builtins], __builtins__ is builtins, sys.modules['builtins'] is builtins)
print(builtins.__name__, builtins.len is len, 'len' in dir(builtins), hasattr(builtins, 'nothing'))


def shout(*args):
    builtins.print(*(str(a).upper() for a in args))


print = shout
print('shadowed by a global')
del print
print('the built-in again')

builtins.greeting = 'found among the built-ins'
print(greeting)
greeting = 'found among the globals'
print(greeting)
del greeting
print(greeting)
del builtins.greeting
try:
    print(greeting)
except NameError as error:
    print(error)


def local():
    len = lambda x: 'local'
    return len('abc'), builtins.len('abc')


print(local())
try:
    builtins.nothing
except AttributeError as error:
    print(error)
print(type(__builtins__).__name__, isinstance(builtins, type(sys)))
