"""Regular expressions as far as the messages that tests expect need them.

A pattern becomes a tree of functions; each yields, for a place in the text,
the places where a match of it may end, the preferred one first.
"""

_CLASSES = {
    'd': str.isdigit,
    's': str.isspace,
    'w': lambda c: c.isalnum() or c == '_',
}
_CONTROLS = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', '0': '\0'}


def _one(accepts):
    def match(text, at):
        if at < len(text) and accepts(text[at]):
            yield at + 1
    return match


def _sequence(parts):
    def match(text, at, index=0):
        if index == len(parts):
            yield at
            return
        for end in parts[index](text, at):
            yield from match(text, end, index + 1)
    return match


def _choice(branches):
    def match(text, at):
        for branch in branches:
            yield from branch(text, at)
    return match


def _repeat(part, least, most, greedy):
    def match(text, at, count=0):
        if not greedy and count >= least:
            yield at
        if most is None or count < most:
            for end in part(text, at):
                if end > at or count < least:
                    yield from match(text, end, count + 1)
        if greedy and count >= least:
            yield at
    return match


def _assertion(holds):
    def match(text, at):
        if holds(text, at):
            yield at
    return match


def _at_word_edge(text, at):
    is_word = _CLASSES['w']
    before = at > 0 and is_word(text[at - 1])
    after = at < len(text) and is_word(text[at])
    return before != after


_at_start = _assertion(lambda text, at: at == 0)
_at_end = _assertion(lambda text, at: at == len(text) or (at == len(text) - 1 and text[at] == '\n'))


class _Parser:
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self):
        if self.at >= len(self.pattern):
            raise ValueError('the pattern %r ends too early' % self.pattern)
        self.at += 1
        return self.pattern[self.at - 1]

    def choice(self):
        branches = [self.sequence()]
        while self.peek() == '|':
            self.take()
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else _choice(branches)

    def sequence(self):
        parts = []
        while self.peek() not in ('', '|', ')'):
            parts.append(self.repeated(self.atom()))
        return _sequence(parts)

    def repeated(self, part):
        while self.peek() in ('*', '+', '?', '{') and self.peek():
            least, most = {'*': (0, None), '+': (1, None), '?': (0, 1)}.get(self.peek(), (None, None))
            if least is None:
                counts = self.counts()
                if counts is None:
                    break
                least, most = counts
            else:
                self.take()
            greedy = self.peek() != '?'
            if not greedy:
                self.take()
            part = _repeat(part, least, most, greedy)
        return part

    def counts(self):
        """{m}, {m,} or {m,n}; None where the brace stands for itself."""
        end = self.pattern.find('}', self.at)
        pieces = self.pattern[self.at + 1:end].split(',') if end > 0 else []
        if not 1 <= len(pieces) <= 2 or not all(p.isdigit() or not p for p in pieces) or not any(pieces):
            return None
        self.at = end + 1
        least = int(pieces[0] or 0)
        return least, least if len(pieces) == 1 else int(pieces[1]) if pieces[1] else None

    def atom(self):
        c = self.take()
        if c == '.':
            return _one(lambda x: x != '\n')
        if c == '^':
            return _at_start
        if c == '$':
            return _at_end
        if c == '[':
            return _one(self.set())
        if c == '\\':
            return self.escape()
        if c != '(':
            return _one(lambda x: x == c)
        if self.peek() == '?':
            self.take()
            if self.take() != ':':
                raise ValueError('the pattern %r uses what is not supported' % self.pattern)
        inner = self.choice()
        if self.take() != ')':
            raise ValueError('the pattern %r lacks a parenthesis' % self.pattern)
        return inner

    def escape(self):
        c = self.take()
        if c == 'b':
            return _assertion(_at_word_edge)
        if c == 'B':
            return _assertion(lambda text, at: not _at_word_edge(text, at))
        if c == 'A':
            return _at_start
        if c == 'Z':
            return _assertion(lambda text, at: at == len(text))
        return _one(self.kind(c))

    def kind(self, c):
        """What a character after a backslash accepts."""
        accepts = _CLASSES.get(c.lower())
        if accepts is None:
            literal = _CONTROLS.get(c, c)
            return lambda x: x == literal
        return accepts if c.islower() else lambda x: not accepts(x)

    def set(self):
        negated = self.peek() == '^'
        if negated:
            self.take()
        members = []
        first = True
        while first or self.peek() != ']':
            first = False
            c = self.take()
            if c == '\\':
                members.append(self.kind(self.take()))
            elif self.peek() == '-' and self.pattern[self.at + 1:self.at + 2] not in ('', ']'):
                self.take()
                members.append(lambda x, low=c, high=self.take(): low <= x <= high)
            else:
                members.append(lambda x, c=c: x == c)
        self.take()
        return lambda x: any(accepts(x) for accepts in members) != negated


class _Pattern:
    def __init__(self, pattern):
        self.pattern = pattern
        parser = _Parser(pattern)
        self._match = parser.choice()
        if parser.peek():
            raise ValueError('the pattern %r has a parenthesis too many' % pattern)

    def search(self, text):
        """The place (start, end) of the first match, or None."""
        for start in range(len(text) + 1):
            for end in self._match(text, start):
                return start, end
        return None


def compile(pattern):
    return _Pattern(pattern) if isinstance(pattern, str) else pattern
