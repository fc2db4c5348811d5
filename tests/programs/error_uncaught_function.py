def a(x):
    return b(x) + 1


def b(x):
    values = [1, 2, 3]
    return values[x] / 0


class K:
    def method(self, n):
        return a(n)


print('before')
K().method(1)
print('never')
