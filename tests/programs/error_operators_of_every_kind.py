class A:
    def __repr__(self): return "an A"
a = A()
ops = {'+': lambda x, y: x + y, '-': lambda x, y: x - y, '*': lambda x, y: x * y, '/': lambda x, y: x / y, '//': lambda x, y: x // y, '%': lambda x, y: x % y, '**': lambda x, y: x ** y, '@': lambda x, y: x @ y, '<<': lambda x, y: x << y, '&': lambda x, y: x & y, '<': lambda x, y: x < y, '>=': lambda x, y: x >= y, 'in': lambda x, y: x in y, '[]': lambda x, y: x[y], 'is': lambda x, y: x is y, '==': lambda x, y: x == y}
vals = [1, 1.5, 'a', b'b', [1], (1,), {1: 2}, {1}, None, a, len, A, range(2), slice(1), NotImplemented if False else ..., True]
for name, op in ops.items():
    for x in vals:
        out = []
        for y in vals:
            try: r = op(x, y); out.append('ok')
            except Exception as e: out.append(type(e).__name__ + ':' + str(e))
        print(name, type(x).__name__, '|'.join(out))
def ia(x, y): x += y; return x
def im(x, y): x *= y; return x
def ior(x, y): x |= y; return x
for x in vals:
    for y in vals[:9]:
        for f in (ia, im, ior):
            try: f(x[:] if isinstance(x, list) else x, y)
            except Exception as e: print(f.__name__, type(x).__name__, type(y).__name__, e)
for x in vals:
    for f in (lambda x: -x, lambda x: +x, lambda x: ~x, lambda x: x(), lambda x: x.foo, lambda x: [*x], lambda x: {**x}, lambda x: next(x), lambda x: x[0], lambda x: x['k'], lambda x: len(x), lambda x: [i for i, j in x], lambda x: abs(x), lambda x: x.__len__(), lambda x: sorted(x) and 1, lambda x: int(x), lambda x: float(x), lambda x: iter(x) and 1, lambda x: hash(x) and 1, lambda x: sum(x), lambda x: max(x)):
        try: f(x); print('ok', end=' ')
        except Exception as e: print(type(x).__name__, type(e).__name__, e)
def unp(v, n):
    if n == 1: (p,) = v
    elif n == 2: p, q = v
    elif n == 3: p, *q, r = v
    elif n == 4: p, q, *r, s = v
for v in vals + ['abc', [], [1, 2, 3]]:
    for n in (1, 2, 3, 4):
        try: unp(v, n)
        except Exception as e: print(type(v).__name__, n, e)
for tgt in vals:
    for f in (lambda t: t.__setitem__(0, 1), lambda t: t.__delitem__(0)):
        try: f(tgt[:] if isinstance(tgt, list) else tgt)
        except Exception as e: print(type(tgt).__name__, type(e).__name__, e)
    try:
        tgt2 = list(tgt) if isinstance(tgt, list) else tgt
        tgt2[5] = 1
    except Exception as e: print('set', type(tgt).__name__, e)
    try:
        del tgt2[7]
    except Exception as e: print('del', type(tgt).__name__, e)
    try: tgt.attr = 1
    except Exception as e: print('attr', type(tgt).__name__, e)
    try: del tgt.attr2
    except Exception as e: print('delattr', type(tgt).__name__, e)
    try:
        with tgt: pass
    except Exception as e: print('with', type(e).__name__, e)
    try:
        for _ in tgt: pass
    except Exception as e: print('for', e)
    try: raise tgt
    except Exception as e: print('raise', type(e).__name__, e)
    try:
        try: 1/0
        except tgt: print('caught')
    except Exception as e: print('except', type(e).__name__, e)
