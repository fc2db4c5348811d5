def check(x):
    assert x > 0, 'x must be positive, got {}'.format(x)
    return x


print(check(1))
check(-1)
