class Person:
    def __init__(self):
        self.name = 'x'


p = Person()
try:
    p.nme
except AttributeError as e:
    print(e)
print(p.nme)
