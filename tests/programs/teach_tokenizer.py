import functools
class Token:
    __slots__ = ('kind', 'text', 'pos')
    def __init__(self, kind, text, pos):
        self.kind, self.text, self.pos = kind, text, pos
    def __repr__(self):
        return 'Token(%s, %r, %d)' % (self.kind, self.text, self.pos)
class LexError(Exception):
    def __init__(self, pos, ch):
        super().__init__('unexpected %r at %d' % (ch, pos))
        self.pos = pos
def lex(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
            continue
        if c.isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'):
                j += 1
            yield Token('NUM', s[i:j], i)
            i = j
        elif c.isalpha() or c == '_':
            j = i
            while j < len(s) and (s[j].isalnum() or s[j] == '_'):
                j += 1
            yield Token('ID', s[i:j], i)
            i = j
        elif c in '+-*/()=,':
            yield Token('OP', c, i)
            i += 1
        else:
            raise LexError(i, c)
class Parser:
    def __init__(self, text, env):
        self.toks = list(lex(text)); self.k = 0; self.env = env
    def peek(self):
        return self.toks[self.k] if self.k < len(self.toks) else None
    def take(self, text=None):
        t = self.peek()
        if t is None:
            raise SyntaxError('unexpected end')
        if text is not None and t.text != text:
            raise SyntaxError('expected {!r}, got {!r} at {}'.format(text, t.text, t.pos))
        self.k += 1
        return t
    def expr(self):
        v = self.term()
        while self.peek() and self.peek().text in ('+', '-'):
            op = self.take().text
            r = self.term()
            v = v + r if op == '+' else v - r
        return v
    def term(self):
        v = self.factor()
        while self.peek() and self.peek().text in ('*', '/'):
            op = self.take().text
            r = self.factor()
            v = v * r if op == '*' else v / r
        return v
    def factor(self):
        t = self.take()
        if t.kind == 'NUM':
            return float(t.text) if '.' in t.text else int(t.text)
        if t.text == '(':
            v = self.expr(); self.take(')'); return v
        if t.text == '-':
            return -self.factor()
        if t.kind == 'ID':
            if self.peek() and self.peek().text == '(':
                self.take('(')
                args = []
                while self.peek() and self.peek().text != ')':
                    args.append(self.expr())
                    if self.peek() and self.peek().text == ',':
                        self.take(',')
                self.take(')')
                return self.env[t.text](*args)
            return self.env[t.text]
        raise SyntaxError('bad token %r' % t)
env = {'pi': 3.14159, 'max': max, 'min': min, 'pow': pow, 'hyp': lambda a, b: (a * a + b * b) ** 0.5}
for src in ['1 + 2 * 3', '(1+2)*3', '-4 / 8', 'max(1, 5, 3) - min(2, 9)', 'hyp(3, 4)', '2 * pi', '1 +', '2 $ 3', '(1', 'foo', 'pow(2, 100)', '1/0', ')']:
    try:
        print(src, '=>', Parser(src, env).expr())
    except (SyntaxError, LexError) as e:
        print(src, '!!', type(e).__name__, e)
    except Exception as e:
        print(src, '??', repr(e))
print(list(lex('a1 = 3.5*(b_2)')))
Parser('2 * undefined', env).expr()
