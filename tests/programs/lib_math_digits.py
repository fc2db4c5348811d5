# Lengths, the gamma function and logarithms to the last digit; what the functions refuse.
import math
import random
import time

numbers = random.Random(11)
for i in range(40):
    a = round(numbers.uniform(-20, 20), i % 4)
    b = round(numbers.uniform(-99, 99), 1)
    print(a, b, math.hypot(a, b), math.hypot(3, b), math.gamma(a + 0.5), math.lgamma(abs(b) + 0.1))
for x in (0.5, 1, 4, 23, 24, 170, 1e-21, -1e-21, -2.5, 139.9, 140.5, 1e10, 171.7, 0, -3, 1e305):
    for function in math.gamma, math.lgamma:
        try:
            print(function.__name__, x, function(x))
        except (ValueError, OverflowError) as error:
            print(function.__name__, x, type(error).__name__, error)
for function, args in (
    (math.log, (-10 ** 400,)), (math.log, (10 ** 400,)), (math.log2, (-2 ** 2000,)), (math.fmod, (1,)), (math.pow, (1, 2, 3)),
    (math.atan2, ()), (math.copysign, (1,)), (math.hypot, ('a', 2)), (time.sleep, ('a',)), (time.sleep, (-1,)), (time.sleep, (2 ** 90,)),
    (time.sleep, (math.nan,)), (random.getrandbits, (0,)), (random.getrandbits, (-1,)), (numbers.random, (1,)),
):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
for call in (lambda: sorted([], revers=True), lambda: int('1', bas=2), lambda: print(1, ed=''), lambda: max([], ky=len),
             lambda: 'a'.split(separ='b'), lambda: [].sort(ky=1), lambda: round(1, ndigts=2), lambda: math.hypot(x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
if hasattr(math, 'dist'):
    print(math.dist((1.5, -2), (7, 0.25)), math.hypot(1.1, 2.2, 3.3), math.hypot(), math.hypot(-5))
