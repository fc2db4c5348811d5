"""Slots call Python functions too."""
import sys
g = sys.getrefcount
log = []
class C:
    def __len__(self): log.append(('len', g(self))); return 1
    def __call__(self): log.append(('call', g(self)))
    def __bool__(self): log.append(('bool', g(self))); return True
    def __str__(self): log.append(('str', g(self))); return ''
    def __repr__(self): log.append(('repr', g(self))); return ''
    def __hash__(self): log.append(('hash', g(self))); return 1
    def __getitem__(self, k): log.append(('getitem', g(self))); return k
    def __contains__(self, k): log.append(('contains', g(self))); return True
    def __neg__(self): log.append(('neg', g(self))); return self
    def __add__(self, o): log.append(('add', g(self))); return 1
    def __enter__(self): log.append(('enter', g(self)))
    def __exit__(self, *a): log.append(('exit', g(self)))
x = C()
len(x); x(); not x; '%s' % (x,); repr(x); hash(x); x[0]; 1 in x; -x; x + 1
with x: pass
for e in log: print(*e)
