"""A vending machine and a parser of a small language as state machines."""


class State:
    name = 'abstract'

    def coin(self, machine, value):
        raise NotImplementedError(f'{self.name} does not take coins')

    def button(self, machine):
        raise NotImplementedError(f'{self.name} has no button')

    def __repr__(self):
        return f'<{self.name}>'


class Idle(State):
    name = 'idle'

    def coin(self, machine, value):
        machine.credit += value
        return Ready() if machine.credit >= machine.price else self


class Ready(State):
    name = 'ready'

    def coin(self, machine, value):
        machine.change += value
        return self

    def button(self, machine):
        machine.credit -= machine.price
        machine.stock -= 1
        return SoldOut() if machine.stock == 0 else Idle()


class SoldOut(State):
    name = 'sold out'


class Machine:
    price = 3

    def __init__(self, stock):
        self.stock, self.credit, self.change = stock, 0, 0
        self.state = Idle()
        self.history = [self.state]

    def send(self, action, *args):
        try:
            new = getattr(self.state, action)(self, *args)
        except NotImplementedError as error:
            print('  !', error)
            return self
        if new is not self.state:
            self.history.append(new)
        self.state = new
        return self

    def __str__(self):
        return '{0.state} credit={0.credit} change={0.change} stock={0.stock}'.format(self)


m = Machine(2)
for step in [('coin', 1), ('button',), ('coin', 2), ('coin', 5), ('button',), ('coin', 3), ('button',), ('coin', 1)]:
    m.send(*step)
    print(step, '->', m)
print(m.history)


def tokens(text):
    """A generator as a state machine: numbers, names, signs."""
    word = ''
    for char in text + ' ':
        if word and not (char.isalnum() or char == '_'):
            yield ('number', int(word)) if word.isdigit() else ('name', word)
            word = ''
        if char.isalnum() or char == '_':
            word += char
        elif not char.isspace():
            yield 'sign', char


def parse(stream):
    """expression := term {(+|-) term}; term := factor {* factor}"""
    stream = list(stream)
    position = 0

    def peek():
        return stream[position] if position < len(stream) else ('end', None)

    def take(kind=None):
        nonlocal position
        token = peek()
        if kind is not None and token[0] != kind:
            raise SyntaxError(f'expected {kind}, found {token[0]} {token[1]!r}')
        position += 1
        return token[1]

    def factor():
        if peek() == ('sign', '('):
            take()
            value = expression()
            if take('sign') != ')':
                raise SyntaxError('unclosed')
            return value
        return take() if peek()[0] == 'name' else take('number')

    def term():
        left = factor()
        while peek() == ('sign', '*'):
            take()
            left = ('*', left, factor())
        return left

    def expression():
        left = term()
        while peek() in [('sign', '+'), ('sign', '-')]:
            left = (take(), left, term())
        return left

    result = expression()
    take('end')
    return result


def evaluate(tree, names):
    if isinstance(tree, tuple):
        sign, left, right = tree
        left, right = evaluate(left, names), evaluate(right, names)
        return {'+': left + right, '-': left - right, '*': left * right}[sign]
    return names[tree] if isinstance(tree, str) else tree


for source in ['1 + 2 * 3', '(1 + 2) * x_1', 'a - b - 2', '2 *', '(1', '1 2', 'q']:
    try:
        tree = parse(tokens(source))
        print(source, '=>', tree, '=', evaluate(tree, {'x_1': 10, 'a': 7, 'b': 3}))
    except (SyntaxError, KeyError) as error:
        print(source, '=>', type(error).__name__, error)
