def f(n):
    return f(n + 1)


try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError:
    print('repr too deep')


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))
