"""Nested deeper than fifty, the order changes."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def order(depth, wrap):
    log.clear()
    x = None
    for i in range(depth): x = wrap(D(i), x)
    del x
    return log[0], log[-1], sum(b < a for a, b in zip(log, log[1:])), len(log)
log = []
for n in (5, 30, 100, 500): print(n, order(n, lambda d, x: [d, x]), order(n, lambda d, x: (d, x)))
