from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, p == (1, 2))
x, y = p
print(x + y, Point._make([7, 8]))
c = Counter('mississippi')
print(c.most_common(2), c['s'], c['zzz'], sum(c.values()))
c.update('miss')
c.subtract({'i': 1})
print(sorted(c.items()), Counter(a=3, b=1) + Counter(a=1), Counter(a=3) - Counter(a=5))
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    d[k].append(v)
print(dict(d), d['new'], len(d), 'other' in d)
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.appendleft(0)
print(q, q.pop(), q.popleft(), list(q))
q.rotate(1)
q.extend([8, 9])
print(q, q.maxlen, q[0], len(q))
od = OrderedDict([('b', 1), ('a', 2)])
od.move_to_end('b')
print(list(od.items()), od.popitem(last=False))
stack, queue = [], deque()
for i in range(3):
    stack.append(i)
    queue.append(i)
print(stack.pop(), queue.popleft())
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [n for row in matrix for n in row if n % 2])
print({w: len(w) for w in ['a', 'bb']}, {len(w) for w in ['x', 'y', 'zz']} == {1, 2})
a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, a <= b, {2} < a, frozenset(a) == a)
inventory = {'apple': 3, 'pear': 0}
inventory.setdefault('fig', 10)
inventory.update(pear=5, plum=1)
print(inventory, inventory.pop('fig'), inventory.get('nope', -1), list(inventory))
nums = [5, 3, 9, 1]
print(sorted(nums), sorted(nums, reverse=True), nums.index(9), nums.count(3))
nums.sort(key=lambda n: -n)
nums.insert(1, 7)
nums.remove(3)
nums[1:3] = [0]
print(nums, nums[::-1], nums * 2, [*nums, 'x'], any(nums), all(nums))
print(list(enumerate('ab', 1)), list(zip('abc', [1, 2])), list(map(str, [1, 2])), list(filter(None, [0, 1, '', 'a'])))
print(min('hello'), max([3, 1], key=lambda v: -v), sum([0.1] * 3), divmod(17, 5), abs(-3), round(2.5), round(3.567, 1))
