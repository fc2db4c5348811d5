"""How large an instance's __dict__ is: its names belong to the class."""
import sys
class P:
    def __init__(self, x, y): self.x = x; self.y = y
p = P(1, 2); print(sys.getsizeof(p.__dict__), sys.getsizeof(p)); q = P(3, 4); print(sys.getsizeof(q.__dict__)); q.z = 3; print(sys.getsizeof(q.__dict__), sys.getsizeof(p.__dict__))
class E: pass
e = E(); print(sys.getsizeof(e.__dict__)); e.a = 1; print(sys.getsizeof(e.__dict__)); f = E(); f.b = 1; print(sys.getsizeof(f.__dict__)); del f.b; print(sys.getsizeof(f.__dict__)); print(sys.getsizeof(vars(P(5, 6))))

a = P(1, 2)
print(sys.getsizeof(a.__dict__))


class Many:
    def __init__(self):
        for i in range(12):
            setattr(self, 'name%d' % i, i)
            print(sys.getsizeof(self.__dict__), end=' ')


Many()
print()


class Failed(Exception):
    pass


failed = Failed('x')
failed.code = 3
print(sys.getsizeof(failed.__dict__))


class Backwards:
    pass


one, two = Backwards(), Backwards()
one.a, one.b = 1, 2
two.b, two.a = 1, 2
print(sys.getsizeof(one.__dict__), sys.getsizeof(two.__dict__))
del one.__dict__['a']
print(sys.getsizeof(one.__dict__))
