"""What a property refers to: its functions, its text, its name."""
import gc
class B:
    @property
    def p(self): return 2
    @property
    def d(self):
        "doc"
        return 2
    e = property(lambda s: 1, None, None, 'text')
    f = property()
    g = property(d.fget)
    h = p.setter(lambda s, v: 1)
for n in 'pdefgh': print(n, [type(o).__name__ for o in gc.get_referents(B.__dict__[n])], B.__dict__[n].__doc__)
