# from the tutorial's spirit
class Dog:
    kind = 'canine'
    tricks = []
    def __init__(self, name):
        self.name = name
    def add_trick(self, trick):
        self.tricks.append(trick)
d = Dog('Fido'); e = Dog('Buddy')
d.add_trick('roll over'); e.add_trick('play dead')
print(d.tricks, d.kind, d.add_trick.__func__ is Dog.add_trick, d.add_trick.__self__ is d)
class Mapping:
    def __init__(self, iterable):
        self.items_list = []
        self.__update(iterable)
    def update(self, iterable):
        for item in iterable: self.items_list.append(item)
    __update = update
class MappingSubclass(Mapping):
    def update(self, keys, values):
        for item in zip(keys, values): self.items_list.append(item)
m = MappingSubclass('abc'); m.update([1, 2], [3, 4]); print(m.items_list, sorted(vars(Mapping)))
class B(Exception): pass
class C(B): pass
class D(C): pass
for cls in [B, C, D]:
    try: raise cls()
    except D: print('D')
    except C: print('C')
    except B: print('B')
class Reverse:
    def __init__(self, data): self.data = data; self.index = len(data)
    def __iter__(self): return self
    def __next__(self):
        if self.index == 0: raise StopIteration
        self.index -= 1
        return self.data[self.index]
rev = Reverse('spam'); print(iter(rev) is rev, list(rev))
def reverse(data):
    for index in range(len(data) - 1, -1, -1): yield data[index]
print(''.join(reverse('golf')), sum(i * i for i in range(10)))
def scope_test():
    def do_local(): spam = "local spam"
    def do_nonlocal():
        nonlocal spam
        spam = "nonlocal spam"
    def do_global():
        global spam
        spam = "global spam"
    spam = "test spam"
    do_local(); print("After local assignment:", spam)
    do_nonlocal(); print("After nonlocal assignment:", spam)
    do_global(); print("After global assignment:", spam)
scope_test(); print("In global scope:", spam)
def f(a, L=[]):
    L.append(a); return L
print(f(1), f(2), f(3), f.__defaults__)
def cheese(kind, *arguments, **keywords):
    print("-- Do you have any", kind, "?")
    for arg in arguments: print(arg)
    print("-" * 40)
    for kw in keywords: print(kw, ":", keywords[kw])
cheese("Limburger", "It's very runny, sir.", "It's really very, VERY runny, sir.", shopkeeper="Michael Palin", client="John Cleese")
pairs = [(1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')]
pairs.sort(key=lambda pair: pair[1]); print(pairs)
print(f.__name__, cheese.__code__.co_varnames, cheese.__code__.co_argcount, cheese.__code__.co_flags)
def ask_ok(prompt, retries=4, reminder='Please try again!'): pass
ask_ok()
