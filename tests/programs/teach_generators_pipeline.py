def numbers(n):
    print('start')
    for i in range(n):
        print('make', i)
        yield i
    print('done')


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def squares(source):
    for x in source:
        yield x * x


pipeline = squares(evens(numbers(5)))
print(type(pipeline).__name__)
print(next(pipeline))
print(next(pipeline))
for value in pipeline:
    print('got', value)
try:
    next(pipeline)
except StopIteration as e:
    print('exhausted', e.value)


def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return count, average


a = averager()
next(a)
for n in (10, 20, 30):
    print(a.send(n))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def delegator(results):
    while True:
        r = yield from averager()
        results.append(r)


results = []
d = delegator(results)
next(d)
for group in ([1, 2, 3], [5.5, 6.5]):
    for v in group:
        d.send(v)
    d.send(None)
d.close()
print(results)


def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closing')
        raise
    except ValueError as e:
        print('caught', e)
        yield 99
    finally:
        print('finally')


g = cleanup()
print(next(g))
print(g.throw(ValueError('injected')))
g.close()
g = cleanup()
next(g)
del g
print('end')


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


from itertools import islice, takewhile
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 50, fib())))
print(sum(x * x for x in range(10)), max(len(w) for w in 'the quick brown fox'.split()))
