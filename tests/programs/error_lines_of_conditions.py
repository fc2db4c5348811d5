# The line to which the truth of a condition belongs: its own, or that of what it decides.
import sys
import traceback


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        caller = sys._getframe(1)
        print(caller.f_lineno - caller.f_code.co_firstlineno, end=' ')
        return self.value


T = Truth(True)
F = Truth(False)
odd = Truth('neither')


def branches():
    if (
        T
    ): pass
    if (T and
        T and
        F): pass
    if (1 < 2 <
        T.value and
        T): pass
    while (F or
           F): pass
    while not (
        T
        and
        T): pass
    if not (
        F or
        T): pass
    elif (F or
          T): pass


def expressions():
    x = (1 if
         T else
         2)
    x = (1
         if F else
         2)
    x = [x
         for x in [1]
         if
         T
         if F]
    x = {x: 1
         for x in [1]
         if (1 == 1 and
             T)}
    x = (T
         and
         T and
         F)
    return (not
            T)


def assertions():
    assert (
        T), 'x'
    assert (T
            and
            T), \
        'x'
    assert (1 ==
            1 and
            T)


def fail_plainly():
    assert (
        1 ==
        2
    ), (
        'message')


def fail_late():
    assert (
        1 < 2 and
        3 < 2
    ), 'length {}'.format(
        3)


def fail_negated():
    assert not (
        1 == 1
        and
        [1])


def fail_truth():
    if odd and 1: pass


def fail_value():
    return 1 if odd else 2


def fail_loop():
    while not (odd or
               2): pass


def fail_after_comparison():
    for i in range(3):
        if i == 1 and odd: pass


def fail_in_list():
    return [x for x in [1] if odd]


for function in branches, expressions, assertions:
    function()
    print()
for function in fail_plainly, fail_late, fail_negated, fail_truth, fail_value, fail_loop, fail_after_comparison, fail_in_list:
    try:
        function()
    except (AssertionError, TypeError):
        print()
        traceback.print_exc()
