"""Truth, chained comparisons and the operators that stop early."""


class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print('bool', self.name)
        return self.value

    def __repr__(self):
        return self.name


yes, no = Truth('yes', True), Truth('no', False)
print(yes and no, yes or no, no and yes, no or yes, not yes, not no)
print(yes and no or yes, (no or no) and yes)
print(1 if yes else 2, 1 if no else 2)
print(all([yes, no, yes]), any([no, yes, no]))


class Noisy:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, '<', other.value)
        return self.value < other.value

    def __eq__(self, other):
        print(self.value, '==', other.value)
        return self.value == other.value


one, two, three = Noisy(1), Noisy(2), Noisy(3)
print(one < two < three, two < one < three, one < three > two)
print(one == one < two, one != two)
print(1 < 2 < 3 > 2 >= 2 == 2 != 5, 1 < 3 < 2, 3 > 2 > 2)
print(1 in [1, 2] == True, (1 in [1, 2]) == True, not 1 in [2], 'a' not in 'abc')
print([] == False, bool([]), not [], not [0], bool('False'), bool(0.0), bool(None), bool({0: 0}), bool(-1))
print(0 or [] or '' or None, 1 and 'x' and [0], None or 'default')


class Empty:
    def __len__(self):
        return 0


class Full:
    def __len__(self):
        return 3


print(bool(Empty()), bool(Full()), bool(object()))


class Bad:
    def __bool__(self):
        return 1


class BadLength:
    def __len__(self):
        return -1


class LengthText:
    def __len__(self):
        return 'three'


for value in (Bad(), BadLength(), LengthText()):
    for function in (bool, len, lambda v: not v):
        try:
            print(function(value))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


def side(n):
    print('evaluated', n)
    return n


print(side(1) < side(5) < side(3) < side(9))
print(side(0) and side(1) or side(2))
x = side(1) if side(0) else side(2)
print(x, [side(3), side(4)][side(1)])
print({side('k'): side('v')}, side(2) ** side(3))
