"""Graphs: breadth and depth first, shortest paths with a heap, topological order, components, cycles."""
import heapq
from collections import deque, defaultdict


class Graph:
    def __init__(self, edges=(), directed=False):
        self.directed = directed
        self.neighbours = defaultdict(dict)
        for edge in edges:
            self.connect(*edge)

    def connect(self, a, b, weight=1):
        self.neighbours[a][b] = weight
        if self.directed:
            self.neighbours.setdefault(b, {})
        else:
            self.neighbours[b][a] = weight

    def __contains__(self, node):
        return node in self.neighbours

    def __iter__(self):
        return iter(sorted(self.neighbours))

    def __len__(self):
        return len(self.neighbours)

    def breadth_first(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for other in sorted(self.neighbours[node]):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self.neighbours[node]):
            if other not in seen:
                yield from self.depth_first(other, seen)

    def shortest(self, start, goal):
        heap, done = [(0, start, None)], {}
        while heap:
            cost, node, previous = heapq.heappop(heap)
            if node in done:
                continue
            done[node] = previous, cost
            if node == goal:
                break
            for other, weight in self.neighbours[node].items():
                if other not in done:
                    heapq.heappush(heap, (cost + weight, other, node))
        if goal not in done:
            raise LookupError('no way from %s to %s' % (start, goal))
        path = []
        while goal is not None:
            path.append(goal)
            goal = done[goal][0]
        return path[::-1], done[path[0]][1]

    def components(self):
        left = set(self.neighbours)
        while left:
            component = set(self.depth_first(min(left)))
            left -= component
            yield sorted(component)

    def topological(self):
        incoming = {node: 0 for node in self}
        for node in self:
            for other in self.neighbours[node]:
                incoming[other] += 1
        ready = [node for node, n in incoming.items() if n == 0]
        heapq.heapify(ready)
        order = []
        while ready:
            node = heapq.heappop(ready)
            order.append(node)
            for other in self.neighbours[node]:
                incoming[other] -= 1
                if incoming[other] == 0:
                    heapq.heappush(ready, other)
        if len(order) < len(self):
            raise ValueError('a cycle among %s' % sorted(set(self.neighbours) - set(order)))
        return order


g = Graph([('A', 'B', 7), ('A', 'C', 9), ('A', 'F', 14), ('B', 'C', 10), ('B', 'D', 15), ('C', 'D', 11),
           ('C', 'F', 2), ('D', 'E', 6), ('E', 'F', 9), ('X', 'Y')])
print(len(g), 'A' in g, list(g), ''.join(g.breadth_first('A')), ''.join(g.depth_first('A')), list(g.components()))
print(g.shortest('A', 'E'), g.shortest('A', 'A'))
for goal in 'XQ':
    try:
        print(g.shortest('A', goal))
    except LookupError as error:
        print(type(error).__name__, error)
tasks = Graph([('shirt', 'tie'), ('tie', 'jacket'), ('trousers', 'shoes'), ('trousers', 'belt'), ('belt', 'jacket'), ('socks', 'shoes')], directed=True)
print(tasks.topological())
tasks.connect('jacket', 'shirt')
try:
    tasks.topological()
except ValueError as error:
    print(error)

maze = ['#########',
        '#S..#...#',
        '#.#.#.#.#',
        '#.#...#E#',
        '#########']
grid = Graph()
for y, row in enumerate(maze):
    for x, cell in enumerate(row):
        if cell != '#':
            for dx, dy in ((1, 0), (0, 1)):
                if maze[y + dy][x + dx] != '#':
                    grid.connect((x, y), (x + dx, y + dy))
places = {cell: (x, y) for y, row in enumerate(maze) for x, cell in enumerate(row) if cell in 'SE'}
path, cost = grid.shortest(places['S'], places['E'])
print(cost, path[:4])
drawn = [list(row) for row in maze]
for x, y in path[1:-1]:
    drawn[y][x] = '*'
print('\n'.join(''.join(row) for row in drawn))
print(tasks.shortest('jacket', 'socks'))
