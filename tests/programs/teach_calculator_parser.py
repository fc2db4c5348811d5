"""A calculator: lexer, recursive-descent parser, tree, evaluation by single dispatch."""
import operator
from collections import namedtuple
from functools import singledispatch

Token = namedtuple('Token', 'kind text column')
Number = namedtuple('Number', 'value')
Name = namedtuple('Name', 'name')
Binary = namedtuple('Binary', 'sign left right')
Unary = namedtuple('Unary', 'sign operand')
Assign = namedtuple('Assign', 'name value')
Call = namedtuple('Call', 'name arguments')


class CalculatorError(Exception):
    def __init__(self, message, column=None):
        super().__init__(message)
        self.column = column

    def __str__(self):
        text = super().__str__()
        return text if self.column is None else '%s (column %d)' % (text, self.column + 1)


def tokenize(text):
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
            continue
        start = at
        if char.isdigit() or char == '.':
            while at < len(text) and (text[at].isdigit() or text[at] == '.'):
                at += 1
            yield Token('number', text[start:at], start)
        elif char.isalpha() or char == '_':
            while at < len(text) and (text[at].isalnum() or text[at] == '_'):
                at += 1
            yield Token('name', text[start:at], start)
        elif char in '+-*/%^()=,':
            at += 1
            yield Token('sign', char, start)
        else:
            raise CalculatorError('unexpected character %r' % char, at)
    yield Token('end', '', len(text))


class Parser:
    LEVELS = ('+-', '*/%')

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, signs):
        token = self.token
        if token.kind == 'sign' and token.text in signs:
            self.at += 1
            return token.text
        return None

    def expect(self, sign):
        if self.accept(sign) is None:
            raise CalculatorError('expected %r, got %r' % (sign, self.token.text or 'end'), self.token.column)

    def statement(self):
        if self.token.kind == 'name' and self.tokens[self.at + 1].text == '=':
            name = self.token.text
            self.at += 2
            return Assign(name, self.statement())
        tree = self.level(0)
        if self.token.kind != 'end':
            raise CalculatorError('left over: %r' % self.token.text, self.token.column)
        return tree

    def level(self, n):
        if n == len(self.LEVELS):
            return self.power()
        left = self.level(n + 1)
        sign = self.accept(self.LEVELS[n])
        while sign is not None:
            left = Binary(sign, left, self.level(n + 1))
            sign = self.accept(self.LEVELS[n])
        return left

    def power(self):
        sign = self.accept('-')
        if sign:
            return Unary(sign, self.power())
        base = self.atom()
        return Binary('^', base, self.power()) if self.accept('^') else base

    def atom(self):
        token = self.token
        self.at += 1
        if token.kind == 'number':
            try:
                return Number(int(token.text))
            except ValueError:
                try:
                    return Number(float(token.text))
                except ValueError as error:
                    raise CalculatorError('bad number', token.column) from error
        if token.kind == 'name':
            if not self.accept('('):
                return Name(token.text)
            arguments = []
            while not self.accept(')'):
                arguments.append(self.level(0))
                if not self.accept(','):
                    self.expect(')')
                    break
            return Call(token.text, tuple(arguments))
        if token.text == '(':
            tree = self.level(0)
            self.expect(')')
            return tree
        raise CalculatorError('unexpected %r' % (token.text or 'end'), token.column)


OPERATIONS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv,
              '%': operator.mod, '^': operator.pow}
FUNCTIONS = {'max': max, 'min': min, 'abs': abs, 'sum': lambda *args: sum(args)}


@singledispatch
def evaluate(tree, names):
    raise TypeError('no way to evaluate %s' % type(tree).__name__)


@evaluate.register(Number)
def _number(tree, names):
    return tree.value


@evaluate.register(Name)
def _name(tree, names):
    try:
        return names[tree.name]
    except KeyError:
        raise CalculatorError('%s is not defined' % tree.name) from None


@evaluate.register(Binary)
def _binary(tree, names):
    return OPERATIONS[tree.sign](evaluate(tree.left, names), evaluate(tree.right, names))


@evaluate.register(Unary)
def _unary(tree, names):
    return -evaluate(tree.operand, names)


@evaluate.register(Assign)
def _assign(tree, names):
    value = names[tree.name] = evaluate(tree.value, names)
    return value


@evaluate.register(Call)
def _call(tree, names):
    return FUNCTIONS[tree.name](*[evaluate(a, names) for a in tree.arguments])


names = {}
for line in ('1 + 2 * 3', '(1 + 2) * 3', 'x = y = 2 ^ 3 ^ 2', '-x % 7', 'max(1, x / 2, 3) + .5', 'abs(-2)-- 1',
             '7 / 0', '2 $ 3', '(1 + 2', 'z + 1', '1 2', '1.2.3', '*', 'sqrt(2)', 'sum()'):
    try:
        tree = Parser(line).statement()
        print(line, '=', evaluate(tree, names))
    except CalculatorError as error:
        print(line, '!', error, '| cause:', repr(error.__cause__))
    except (ArithmeticError, LookupError) as error:
        print(line, '!', type(error).__name__, error)
print(names)
print(Parser('a + b * -c').statement())
print(sorted(cls.__name__ for cls in evaluate.registry))
try:
    evaluate('text', names)
except TypeError as error:
    print('TypeError', error)
Number(1, 2)
