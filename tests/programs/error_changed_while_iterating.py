"""Containers that change while a loop goes over them."""


def attempt(text, function):
    try:
        print(text, function())
    except (RuntimeError, ValueError, IndexError, KeyError, StopIteration) as error:
        print(text, type(error).__name__ + ':', error)


def grow_dict():
    d = {1: 'a'}
    for key in d:
        d[key + 1] = 'b'
    return d


def shrink_dict():
    d = {1: 'a', 2: 'b'}
    for key in d.keys():
        del d[key]
    return d


def rebind_dict():
    d = {1: 'a', 2: 'b'}
    for key in d:
        d[key] = 'same keys'
    return d


def grow_items():
    d = dict.fromkeys(range(3))
    for key, value in d.items():
        d[key * 100 + 99] = value
    return d


def grow_set():
    s = {1, 2}
    for item in s:
        s.add(item + 100)
    return s


def shrink_set():
    s = {1, 2, 3}
    for item in s:
        s.discard(3)
        s.discard(1)
    return s


def grow_list():
    items = [1, 2]
    for item in items:
        if len(items) < 6:
            items.append(item * 10)
    return items


def shrink_list():
    items = [1, 2, 3, 4, 5, 6]
    for item in items:
        items.remove(item)
    return items


def sort_while_sorting():
    items = [3, 1, 2]

    def key(value):
        items.append(value)
        return value
    items.sort(key=key)
    return items


def empty_while_sorting():
    items = [3, 1, 2]
    lengths = []
    items.sort(key=lambda value: lengths.append(len(items)) or value)
    return items, lengths


def pop_all():
    d = {i: i for i in range(4)}
    taken = []
    while d:
        taken.append(d.popitem())
    return taken, d


def exhausted():
    it = iter([1, 2])
    return list(it), list(it), next(it, 'no more'), next(it)


def list_after_end():
    items = [1]
    it = iter(items)
    first = list(it)
    items.append(2)
    return first, list(it)


def safe():
    d = {'a': 1, 'b': 2, 'c': 3}
    for key in list(d):
        if d[key] % 2:
            del d[key]
    return d


for function in (grow_dict, shrink_dict, rebind_dict, grow_items, grow_set, shrink_set, grow_list, shrink_list, sort_while_sorting,
                 empty_while_sorting, pop_all, exhausted, list_after_end, safe):
    attempt(function.__name__, function)
d = {1: 2}
it = iter(d)
d[2] = 3
for _ in range(2):
    attempt('next', lambda: next(it))
