def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import sys
d = {'a': 1, 'b': 2, 'c': 3}; d['a'] = 9; del d['b']; d['b'] = 0
t(lambda: list(reversed(d))); t(lambda: list(reversed(d.items()))); t(lambda: list(reversed(d.values()))); t(lambda: list(reversed(d.keys()))); t(lambda: type(reversed(d)).__name__); t(lambda: list(reversed({})))
t(lambda: {'a': 1} | {'b': 2, 'a': 3}); t(lambda: {} | {}); t(lambda: {1: 2} | [(3, 4)])
def f1():
    d = {1: 1}; d |= {2: 2}; return d
def f2():
    d = {1: 1}; d |= [(3, 4)]; return d
def f3():
    d = {1: 1}; d |= 5; return d
class D(dict): pass
for f in (f1, f2, f3): t(f)
t(lambda: type(D(a=1) | {'b': 1}).__name__); t(lambda: type({'b': 1} | D(a=1)).__name__)
