"""Touching __dict__ makes a difference."""
import gc
gc.disable(); gc.collect()
class A: pass
def plain():
    a = A(); a.me = a
def touched():
    a = A(); a.me = a; a.__dict__
def before():
    a = A(); a.__dict__; a.me = a
def through():
    a = A(); a.__dict__['me'] = a
def replaced():
    a = A(); a.__dict__ = {'me': a}
def many():
    a = A()
    for i in range(40): setattr(a, 'n%d' % i, i)
    a.me = a
def in_vars():
    a = A(); vars(a)['me'] = a; a.x = 1
for f in (plain, touched, before, through, replaced, many, in_vars, plain):
    f(); print(f.__name__, gc.collect())
