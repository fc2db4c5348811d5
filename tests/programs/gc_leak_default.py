"""The mutable default keeps things."""
class D:
    alive = 0
    def __init__(self): D.alive += 1
    def __del__(self): D.alive -= 1
def add(item, items=[]):
    items.append(item)
    return len(items)
print(add(D()), add(D()), D.alive)
add.__defaults__[0].clear()
print(D.alive)
add(D()); add.__defaults__ = None
print(D.alive)
try: add(D())
except TypeError as e: print(e)
print(D.alive)
