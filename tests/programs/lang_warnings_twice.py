"""Code that is compiled twice warns twice: conditions of while."""
x = 5
def h():
    with x:
        x is 5
def k():
    try:
        x is 6
    except (x is 7):
        x is 8
if 0:
    x is 10
if 1:
    pass
else:
    x is 11
while 0:
    x is 12
while x is 13:
    x is 14
    break
while not (x is 15 and x is 16):
    break
while 1:
    x is 17
    break
def a():
    return 1
    x is 18
class C:
    x is 19
    def m(self, y=x is 20): pass
lambda: (x is 22)
assert x is 5, x is 24
assert (1, x is 25)
[z for z in [] if z is 26]
print(x is 'a' 'b')
x is 1 < 2
del x
