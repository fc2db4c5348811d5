import gc


class Person:
    pass


class Dog:
    pass


p = Person()
d = Dog()

p.pet = d
d.master = p

# Each object is now held twice: by a name, and by the other object.
del p
del d

# No name is left, and still each count is 1: the two hold each other.
# Counting alone would keep them for ever. The collector finds them.
print(gc.collect(), 'objects freed')
