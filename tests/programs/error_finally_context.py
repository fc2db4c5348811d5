def f():
    try:
        1 / 0
    finally:
        [].pop()


f()
