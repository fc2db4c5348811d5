import ctypes
import sys
class A: pass
def count(address): return ctypes.c_long.from_address(address).value
a = A()
i = id(a)
print(count(i), sys.getrefcount(a))
b = a
print(count(i))
c = [a, a]
print(count(i))
del b, c
print(count(i))
l = []
j = id(l)
print(count(j))
l.append(l)
print(count(j))
l.pop()
print(count(j), ctypes.c_ssize_t.from_address(j).value, ctypes.c_size_t.from_address(j).value)
