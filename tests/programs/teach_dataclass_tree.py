"""Trees of data: a binary search tree, an expression tree, a trie; recursion and generators."""


class Node:
    def __init__(self, key, value=None):
        self.key, self.value = key, value
        self.left = self.right = self.parent = None

    def __repr__(self):
        return 'Node(%r)' % self.key


class Tree:
    def __init__(self, pairs=()):
        self.root = None
        self.size = 0
        for key, value in pairs:
            self[key] = value

    def _find(self, key):
        node, parent = self.root, None
        while node is not None and node.key != key:
            node, parent = (node.left if key < node.key else node.right), node
        return node, parent

    def __setitem__(self, key, value):
        node, parent = self._find(key)
        if node is None:
            node = Node(key)
            node.parent = parent
            if parent is None:
                self.root = node
            elif key < parent.key:
                parent.left = node
            else:
                parent.right = node
            self.size += 1
        node.value = value

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [k for k in self if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop)]
        node, _ = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def __delitem__(self, key):
        node, parent = self._find(key)
        if node is None:
            raise KeyError(key)
        if node.left is not None and node.right is not None:
            follower = node.right
            while follower.left is not None:
                follower = follower.left
            key, value = follower.key, follower.value
            del self[key]
            node.key, node.value = key, value
            return
        child = node.left if node.left is not None else node.right
        if child is not None:
            child.parent = parent
        if parent is None:
            self.root = child
        elif parent.left is node:
            parent.left = child
        else:
            parent.right = child
        self.size -= 1

    def __len__(self):
        return self.size

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def items(self):
        return ((key, self[key]) for key in self)

    def height(self, node='root'):
        node = self.root if node == 'root' else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def show(self, node='root', depth=0):
        node = self.root if node == 'root' else node
        if node is not None:
            self.show(node.right, depth + 1)
            print('   ' * depth + '%s' % node.key)
            self.show(node.left, depth + 1)


t = Tree(zip('mftaihzx', range(8)))
t.show()
print(len(t), list(t), t.height(), t['h'], 'z' in t, t['c':'i'], dict(t.items()))
for key in 'fmq':
    try:
        del t[key]
        print('deleted', key, list(t), t.root, t.root.left.parent is t.root)
    except KeyError as error:
        print('no', error)


class Trie:
    def __init__(self):
        self.children = {}
        self.end = False

    def add(self, word):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.end = True

    def words(self, prefix=''):
        if self.end:
            yield prefix
        for letter, child in sorted(self.children.items()):
            yield from child.words(prefix + letter)

    def starting(self, prefix):
        node = self
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return []
        return list(node.words(prefix))


trie = Trie()
for word in ['car', 'card', 'care', 'cat', 'dog']:
    trie.add(word)
print(list(trie.words()), trie.starting('car'), trie.starting('x'))


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item,) + rest


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


print(' '.join(hanoi(3)), list(permutations('abc')), sum(1 for _ in queens(6)), next(queens(8)))
print(t['nothing'])
