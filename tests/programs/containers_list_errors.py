def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: list(1)); t(lambda: list(1, 2)); t(lambda: [].append()); t(lambda: [].append(1, 2)); t(lambda: [].pop(1, 2))
t(lambda: [].insert(1)); t(lambda: [].index()); t(lambda: [1].pop('a')); t(lambda: [].pop()); t(lambda: [1].pop(3)); t(lambda: [1].pop(-2))
t(lambda: [1].index(2)); t(lambda: [1].remove(2)); t(lambda: [][0]); t(lambda: [1][-2]); t(lambda: list()['a']); t(lambda: [] + ()); t(lambda: [] * 'a'); t(lambda: [] * 1.5)
t(lambda: list(x=1)); t(lambda: [].append(x=1)); t(lambda: [].pop(x=1)); t(lambda: [1, 2][::0]); t(lambda: list('a')[1:'a'])
t(lambda: [].__reversed__(1)); t(lambda: [].reverse(1)); t(lambda: [].clear(1)); t(lambda: [].copy(1)); t(lambda: [].extend(3)); t(lambda: [].extend())
t(lambda: hash([])); t(lambda: [1] < [1, 'a']); t(lambda: [1] < ['a']); t(lambda: [1] < 3); t(lambda: [1, 2].index(2, 5)); t(lambda: [1, 2].index(1, 'a'))
def f1():
    a = [1, 2, 3]; a[::2] = [1]
def f2():
    a = [1, 2, 3]; a[0:1] = 3
def f3():
    a = [1, 2, 3]; a[::2] = 3
def f4():
    a = [1, 2, 3]; a[5] = 3
def f5():
    a = [1, 2, 3]; del a[5]
def f6():
    a = [1, 2, 3]; a['x'] = 3
def f7():
    a = []; a += 3
def f8():
    a = [1]; del a['x']
for f in (f1, f2, f3, f4, f5, f6, f7, f8): t(f)
