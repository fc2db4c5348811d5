"""Deep chains are freed without recursion."""
class D:
    def __init__(self, n, next): self.n = n; self.next = next
deep = None
for i in range(100000): deep = [deep]
deep = None
print('lists')
for i in range(100000): deep = (deep,)
deep = None
print('tuples')
for i in range(50000): deep = {'k': deep}
deep = None
print('dictionaries')
for i in range(20000): deep = D(i, deep)
deep = None
print('instances')
# not under check: its recording has more than ten million events
