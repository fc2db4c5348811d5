"""f-strings: nesting, conversions, specifications, braces and quotes."""
name, width, precision, value = 'Ada', 10, 3, 3.14159265
print(f'{name}', f"{name!r}", f'{name!s:>{width}}|', f'{name:^{width}}|', f'{name:*<{width}}|')
print(f'{value:.{precision}f} {value:{width}.{precision}} {value:{"+"}.{precision}e}')
print(f'{{}} {{{name}}} {{{{{name}}}}}', f'{name}{{', f'}}{name}')
print(f'{1 + 2 * 3} {(lambda x: x ** 2)(5)} {[i for i in range(3)]} {({"a": 1})["a"]}')
print(f'{name.upper()} {name[0]} {name[::-1]} {len(name)} {name if name else "nobody"}')
print(f'{True and 5} {not 1} {1 < 2} {None} {...}')
print(f'a' 'b' f'{name}' "c" f"{1}{2}" '{not a field}')
print(f'''{
    name
} on
lines {value:
.2f}''' if False else f'{name}')
print(f'{10:#x} {10:#b} {255:08b} {1234567:,} {1234567.891:,.1f} {0.25:%} {-5:05d} {5:+d}')
print(f'{"nested " + f"{name} " + f"{1:>{3}}"}|')
print(f'{name!r:>8}|{name!a}|{"é"!a}|{"é"!r}')
print(rf'\n{name}\t', f'\x41\u00e9\N{BULLET}{name}')
print(f'{1,}', f'{1, 2}', f'{(1, 2)}', f'{ {1, 1} }', f'{ {"k": "v"} }')
print(f'{3!r:^5}|', f'{"":5}|', f'{"x":s}')


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return 'money(%s, %r)' % (self.amount, spec)

    def __str__(self):
        return '$%d' % self.amount

    def __repr__(self):
        return 'Money(%d)' % self.amount


m = Money(5)
print(f'{m}', f'{m!s}', f'{m!r}', f'{m:abc}', f'{m:{name}}', f'{m!s:>5}|', f'{m:%Y-%m}')


def attempt(function):
    try:
        print(function())
    except (ValueError, TypeError, NameError, KeyError) as error:
        print(type(error).__name__ + ':', error)


attempt(lambda: f'{name:d}')
attempt(lambda: f'{value:d}')
attempt(lambda: f'{None:5}')
attempt(lambda: f'{[]:>5}')
attempt(lambda: f'{missing}')
attempt(lambda: f'{1:{"q"}}')
attempt(lambda: f'{"a":,}')
attempt(lambda: f'{1:.2d}')
