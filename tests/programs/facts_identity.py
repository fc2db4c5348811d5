"""The fact sheet's section 10.1."""
def t1(): return (1, 2, 3)
def t2(): return (1, 2, 3)
def i1(): return 1000
def i2(): return 1000
def s1(): return 'not an identifier!'
def s2(): return 'not an identifier!'
def n1(): return 'identifier'
def n2(): return 'identifier'
a = 257; b = 257
print(a is b, i1() is i2(), s1() is s2(), n1() is n2(), t1() is t1(), t1() is t2())
print(1 + 1 is 2 if False else True, 256 * 2 == 512)
x = 'a' * 20; y = 'a' * 20; z = 'a' * 21; w = 'a' * 21; big = 'a' * 4097; big2 = 'a' * 4097
print(x is y, z is w, big is big2)
print(int('5') is int('5'), int('257') is int('257'), int('-5') is int('-5'), int('-6') is int('-6'))
print(chr(97) is 'abc'[0], chr(255) is chr(255), chr(256) is chr(256))
print(() is tuple(), '' is str(), b'' is bytes(), frozenset() is frozenset())
class A: pass
o = A(); i = id(o); del o; p = A(); print(i == id(p))
print(id([]) == id([]), id({}) == id({}))
print('a b' is 'a b', 'ab' 'cd' is 'abcd')
l = [1, 2]; m = l[:]; print(m is l, m == l, l[0] is m[0], tuple(t1()) is tuple(t1()), t1()[:] is t1())
print(None is None, True is (1 == 1), ... is Ellipsis)
