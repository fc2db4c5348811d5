"""Names, containers and the argument of getrefcount itself."""
import sys
g = sys.getrefcount
class C: pass
x = C()
print('one name', g(x))
y = x
print('two names', g(x))
z = [x, x]
print('and twice in a list', g(x))
d = {'k': x, x: 'v'}
print('and key and value', g(x))
del y
print('without y', g(x))
z.pop()
print('popped', g(x))
d.clear()
print('cleared', g(x))
z = None
print('alone', g(x))
print('temporary', g(C()), g([]), g({}), g(object()))
