from collections import Counter, OrderedDict, deque
c = Counter('abracadabra')
print(c.most_common(3), c['z'], sum(c.values()))
c.subtract('aaa')
print(c, +c, -c, c & Counter('ab'), c | Counter('zz'))
print(sorted(c.elements()))
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)
print(Counter(a=3) - Counter(a=1, b=2), Counter(a=3) + Counter(b=-1))
