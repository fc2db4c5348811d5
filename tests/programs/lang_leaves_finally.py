"""What leaves a finally forgets the exception; 3.14 warns of it, once for each, before the program runs."""


def returns():
    try:
        1 / 0
    finally:
        return 'returned'


def breaks():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i


def continues():
    n = 0
    for i in range(3):
        try:
            1 / 0
        finally:
            n += 1
            if n:
                break
    return n


def inner_loop():
    try:
        pass
    finally:
        for i in range(3):
            if i == 1:
                break
            continue
    return i


def inner_function():
    try:
        pass
    finally:
        def f():
            return 1
    return f()


def nested():
    try:
        pass
    finally:
        try:
            pass
        finally:
            while True:
                return 'deep'


print(returns(), breaks(), continues(), inner_loop(), inner_function(), nested())
