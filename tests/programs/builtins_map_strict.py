"""map(strict=True): 3.14 on."""


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


add = lambda *numbers: sum(numbers)
attempt(lambda: list(map(add, [1, 2], [3, 4], strict=True)))
attempt(lambda: list(map(add, [1, 2], [3], strict=True)))
attempt(lambda: list(map(add, [1], [3, 4], strict=True)))
attempt(lambda: list(map(add, [1, 2], [3, 4], [5], strict=True)))
attempt(lambda: list(map(add, [], [], [5], strict=True)))
attempt(lambda: list(map(add, [1, 2], [3], strict=False)))
attempt(lambda: list(map(add, [1, 2], strict=[])))
attempt(lambda: map(add, [1], other=1))
attempt(lambda: map(add, strict=True))
attempt(lambda: map(strict=True))
m = map(add, [1, 2], [3])
print(next(m), next(m, 'end'), next(m, 'end'))
class M(map):
    pass
attempt(lambda: list(M(add, [1], [2, 3], strict=True)))
attempt(lambda: float.from_number(3))
attempt(lambda: float.from_number('3'))
attempt(lambda: bytes.fromhex(b'6162'))
attempt(lambda: bytes.fromhex('616'))
