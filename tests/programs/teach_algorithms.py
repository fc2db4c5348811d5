import sys
class Stack(list):
    def push(self, x): self.append(x)
class Graph:
    def __init__(self): self.adj = {}
    def edge(self, a, b, w=1):
        self.adj.setdefault(a, {})[b] = w; self.adj.setdefault(b, {})[a] = w; return self
    def bfs(self, s):
        seen, order, q = {s}, [], [s]
        while q:
            n = q.pop(0); order.append(n)
            for m in sorted(self.adj[n]):
                if m not in seen: seen.add(m); q.append(m)
        return order
    def dijkstra(self, s):
        dist = {s: 0}; todo = set(self.adj)
        while todo:
            n = min((x for x in todo if x in dist), key=lambda x: (dist[x], x), default=None)
            if n is None: break
            todo.remove(n)
            for m, w in self.adj[n].items():
                nd = dist[n] + w
                if nd < dist.get(m, float("inf")): dist[m] = nd
        return dict(sorted(dist.items()))
    def dfs(self, n, seen=None):
        seen = seen or set(); seen.add(n); yield n
        for m in sorted(self.adj[n]):
            if m not in seen: yield from self.dfs(m, seen)
g = Graph().edge("a", "b", 4).edge("a", "c", 1).edge("c", "b", 2).edge("b", "d", 5)
print(g.bfs("a"), g.dijkstra("a"), list(g.dfs("a")))
class Node:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def insert(self, v):
        side = "l" if v < self.v else "r"; child = getattr(self, side)
        if child is None: setattr(self, side, Node(v))
        else: child.insert(v)
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def depth(self): return 1 + max(self.l.depth() if self.l else 0, self.r.depth() if self.r else 0)
t = Node(5)
for v in [3, 8, 1, 4, 9, 7]: t.insert(v)
print(list(t), t.depth(), sum(t), 4 in t, max(t))
def primes(n):
    sieve = [True] * (n + 1); sieve[0:2] = [False, False]
    for i in range(2, int(n ** .5) + 1):
        if sieve[i]: sieve[i*i::i] = [False] * len(sieve[i*i::i])
    return [i for i, p in enumerate(sieve) if p]
print(primes(50))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n-1, a, c, b) + 1 + hanoi(n-1, c, b, a)
print(hanoi(6))
def qsort(l): return l if len(l) <= 1 else qsort([x for x in l[1:] if x < l[0]]) + [l[0]] + qsort([x for x in l[1:] if x >= l[0]])
print(qsort([3, 6, 1, 8, 2, 9, 2]))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print(perms("abc"))
def roman(n):
    out = ""
    for v, s in ((1000,"M"),(900,"CM"),(500,"D"),(400,"CD"),(100,"C"),(90,"XC"),(50,"L"),(40,"XL"),(10,"X"),(9,"IX"),(5,"V"),(4,"IV"),(1,"I")):
        while n >= v: out += s; n -= v
    return out
print([roman(n) for n in (1994, 2024, 49)])
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
c = counter(); print(c(), c(), c.__closure__[0].cell_contents, c.__code__.co_freevars, counter.__code__.co_cellvars)
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def mutable(x, acc=[]): acc.append(x); return acc
print(mutable(1), mutable(2), mutable.__defaults__)
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o): return Matrix([[sum(a*b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __str__(self): return "\n".join(" ".join(f"{x:4}" for x in r) for r in self.rows)
    def __len__(self): return len(self.rows)
m = Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]]); print(m); m[0, 1] = 99; print(m[0, 1], len(m))
print(sys._getframe().f_code.co_name, sys._getframe().f_lineno, sys.getrecursionlimit())
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(type(e).__name__, e)
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v); return self.n == 2
with CM(1) as a, CM(2) as b:
    print(a.n, b.n); raise KeyError("k")
try:
    with CM(3): 1/0
except ZeroDivisionError as e: print("caught", e)
def gen():
    try:
        yield 1; yield 2
    except GeneratorExit: print("closing"); raise
    finally: print("fin")
x = gen(); next(x); x.close()
def inner(d): return d["k"]["missing"]
def outer(): return [inner({"k": {}}) for _ in range(2)]
outer()
