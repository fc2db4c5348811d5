"""What nobody should count on, said without numbers."""
import sys
g = sys.getrefcount
n = g(None)
a = [None] * 100
print(g(None) - n in (0, 100))
x = 12345678901 * len('ab')
print(g(x))
y = float(len('ab'))
print(g(y))
s = ''.join(['not', ' ', 'shared'])
print(g(s))
print(g(object()), g(()) > 1, g('') > 1, g(0) > 1)
t = tuple([x, y])
print(g(t), g(x))
