a + b * c ** -d ** e % f // g / h @ i - j << k >> l & m ^ n | o
not a and b or c and not d
a < b <= c == d != e > f >= g is h is not i in j not in k
-a; +a; ~a; - -a; not not a
a if b else c if d else e
lambda: 1; lambda a, b=1, *c, d, e=2, **f: a; lambda *, k: k; lambda a, /, b: a; lambda *a: (yield)
(a := 1); [b := 2, c]; f(d := 3); x[e := 4]
a.b.c; a[1]; a[1:2]; a[1:2:3]; a[:]; a[::]; a[1, 2]; a[1:2, ::3, ...]; a[(1, 2)]; a[*b]; a[*b, 1]
f(); f(a); f(a,); f(*a); f(**a); f(a, *b, c, d=1, *e, **g, h=2); f(x for x in y); f(a)(b)[c].d
(a); ((a)); (a,); (a, b); a, b; a,; (*a, b); [*a, *b]; {*a, b}; {**a, 'b': 1, **c}; {1: 2, 3: 4,}
[x for x in y]; {x for x in y if z if w}; {k: v for k, v in d}; (x for x in y for z in x)
[x for x, in y]; [x async for x in y]; [[i for i in j] for j in k if (lambda: j)]
[a for b in c if d or e]; (yield_); (a
 + b)
