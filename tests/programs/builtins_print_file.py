def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
import sys
class F:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('FLUSH')
f = F(); print('a', 1, [2], file=f); print(file=f); print('x', 'y', sep='--', end='', file=f, flush=True); print(f.parts)
print('to stderr', file=sys.stderr); print('to stdout', file=sys.stdout); sys.stdout.write('written\n'); print(None, file=None)
old = sys.stdout; sys.stdout = f; print('redirected', 5); sys.stdout = old; print(f.parts[-4:])
class S:
    def __str__(self): return 'S!'
    def __repr__(self): return 'R!'
print(S(), [S()], {S(): S()} and 'ok', '%s %r' % (S(), S()), str(S()), repr(S()), f'{S()} {S()!r}')
class BadStr:
    def __str__(self): return 3
t(lambda: print(BadStr())); t(lambda: print('a', BadStr(), 'b')); t(lambda: str(BadStr()))
print('tab\there', 'nl\\n', 'uni é 日本 😀', sep='|')
