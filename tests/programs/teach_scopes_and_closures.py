"""Where names are looked up: local, enclosing, global, built-in."""
name = 'global'


def reads():
    return name


def assigns():
    name = 'local'
    return name


def declares():
    global name, made
    name = 'changed'
    made = 'by a function'
    return name


print(reads(), assigns(), reads(), declares(), reads(), made)


def broken():
    print(name)
    name = 'too late'


try:
    broken()
except UnboundLocalError as error:
    print(type(error).__name__, error)


def outer():
    count = 0

    def inner():
        nonlocal count
        count += 1
        return count

    def reader():
        return count

    return inner, reader


step, look = outer()
print(step(), step(), look(), outer()[0]())
print(step.__closure__[0].cell_contents, step.__code__.co_freevars)
print([c.cell_contents for c in look.__closure__], step.__closure__[0] is look.__closure__[0])


def free():
    def use():
        return later
    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    later = 'now'
    return use()


print(free())

x = 'module'


class Scope:
    x = 'class'
    y = [x for _ in range(1)]
    z = (lambda: x)()

    def method(self):
        return x, self.x


print(Scope.y, Scope.z, Scope().method())
print([x for x in range(3)], x)


def shadow(list):
    return list[0]


print(shadow([7]), list('ab'))
sum = lambda values: 'mine'
print(sum([1, 2]))
del sum
print(sum([1, 2]))
try:
    del nowhere
except NameError as error:
    print(error)


def loop():
    functions = []
    for i in range(3):
        def f():
            return i
        functions.append(f)
    return [f() for f in functions], i


print(loop())


def deleted():
    value = 1
    del value
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print(deleted())
print(sorted(n for n in globals() if not n.startswith('_')))


def inner_locals(a, b=2, *args, c=3, **kwargs):
    d = a
    return sorted(locals().items())


print(inner_locals(1, 5, 6, z=9))
