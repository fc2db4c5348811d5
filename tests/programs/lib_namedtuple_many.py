from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, 2)
print(p._replace(x=5), p._asdict(), P._make([3, 4]), p._fields)
try:
    P(1)
except TypeError as e:
    print(e)
try:
    P(1, 2, 3)
except TypeError as e:
    print(e)
try:
    p._replace(z=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    namedtuple('Q', 'a a')
except ValueError as e:
    print(e)
try:
    namedtuple('Q', 'class')
except ValueError as e:
    print(e)
print(namedtuple('Q', 'a class _x a', rename=True)._fields)
D = namedtuple('D', 'a b c', defaults=[1, 2]) if hasattr(P, '_field_defaults') and hasattr(P, '__match_args__') else None
if D: print(D(5), D._field_defaults, D.__match_args__)
