# Where a traceback marks a call: in assignments to names, attributes and items, in returns, arguments, conditions.
import sys
import traceback


def fail(*args, **kwargs):
    raise ValueError('failed')


class Box:
    def __init__(self, how=None):
        self.items = {}
        if how:
            self.value = how()

    def attribute(self):
        self.value = fail()

    def item(self):
        self.items['key'] = fail(1)

    def name(self):
        value = fail(1, 2)
        return value

    def two_names(self):
        first = second = fail()
        return first, second

    def unpacked(self):
        first, second = fail()

    def annotated(self):
        value: int = fail()

    def augmented(self):
        self.value = 1
        self.value += fail()

    def returned(self):
        return fail()

    def returned_method(self):
        return self.name()

    def returned_sum(self):
        return 1 + fail()

    def argument(self):
        print(len([fail()]))

    def condition(self):
        if fail():
            pass

    def loop(self):
        for x in fail():
            pass

    def comprehension(self):
        return [fail(x) for x in (1, 2)]

    def generator(self):
        return sum(fail(x) for x in (1, 2))

    def several_lines(self):
        return fail(1,
                    2,
                    key=3)

    def chained(self):
        return self.__class__(how=fail).items

    def in_text(self):
        return f'<{fail()}>'

    def in_lambda(self):
        return (lambda: fail())()

    def in_with(self):
        with fail() as x:
            pass

    def asserted(self):
        assert fail()

    def deleted(self):
        del self.items[fail()]


for name in list(vars(Box)):
    if name.startswith('__'):
        continue
    try:
        getattr(Box(), name)()
    except ValueError:
        sys.stderr.write(name + '\n')
        traceback.print_exc()


def outer():
    try:
        Box(fail)
    except ValueError as error:
        raise LookupError('outer') from error


outer()
