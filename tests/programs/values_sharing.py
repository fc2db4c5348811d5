a = int("5")
b = int("257")
five, many = int("5"), int("256")
print(a is five, int("256") is many, int("-6") is int("-6"), b is int("257"), 100 + int("156") is many)
print(chr(233) is chr(233), chr(8364) is chr(8364))
empty, nothing = str(), bytes()
print(empty is str(), str(123)[0:0] is empty, str(5) * 0 is empty, nothing is bytes(), tuple() is tuple(), "abc".replace("abc", "") is empty)
s = "hello world"
print(s[:] is s, s.strip() is s, str(s) is s, s.replace("q", "z") is s, s + "" is s, "" + s is s, s * 1 is s, s.center(3) is s, s.lower() is s, "%s" % s is s, format(s) is s, f"{s}" is s)
t = s.split("|")[0]
print(t is s, s.partition("|")[0] is s, s.zfill(2) is s, s.ljust(1) is s, s.expandtabs() is s, "".join([s]) is s)
import sys
u = "".join(["in", "tern_", "me"])
v = "".join(["in", "tern_", "me"])
print(u is v, sys.intern(u) is sys.intern(v), sys.intern(u) is u)
f = 1.5
print(float(f) is f, +f is f, f.conjugate() is f, int(b) is b, +b is b, abs(b) is b, b.conjugate() is b, round(b) is b)
print(True is bool(1), None is None, (1 < 2) is True)
x = "name"
print(x is getattr(x, "__str__")())
