"""What differs between two sequences, and two texts line by line."""

from collections import namedtuple as _namedtuple

__all__ = ['SequenceMatcher', 'Differ', 'ndiff', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK']

Match = _namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def _index(self):
        """Where each element of b stands; junk and what is all too frequent do not count."""
        self.b2j = places = {}
        for i, element in enumerate(self.b):
            places.setdefault(element, []).append(i)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk.update(element for element in places if self.isjunk(element))
            for element in self.bjunk:
                del places[element]
        self.bpopular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            most = n // 100 + 1
            self.bpopular.update(element for element, found in places.items() if len(found) > most)
            for element in self.bpopular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, best = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            new = {}
            for j in places.get(a[i], ()):
                if blo <= j < bhi:
                    k = new[j] = lengths.get(j - 1, 0) + 1
                    if k > best:
                        besti, bestj, best = i - k + 1, j - k + 1, k
            lengths = new
        for wants_junk in (False, True):
            while besti > alo and bestj > blo and (b[bestj - 1] in junk) == wants_junk and a[besti - 1] == b[bestj - 1]:
                besti, bestj, best = besti - 1, bestj - 1, best + 1
            while besti + best < ahi and bestj + best < bhi and (b[bestj + best] in junk) == wants_junk \
                    and a[besti + best] == b[bestj + best]:
                best += 1
        return Match(besti, bestj, best)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        ends = len(self.a), len(self.b)
        open_parts = [(0, ends[0], 0, ends[1])]
        found = []
        while open_parts:
            alo, ahi, blo, bhi = open_parts.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            if match.size:
                found.append(match)
                before = alo, match.a, blo, match.b
                behind = match.a + match.size, ahi, match.b + match.size, bhi
                open_parts += [part for part in (before, behind) if part[0] < part[1] and part[2] < part[3]]
        blocks = []
        for match in sorted(found):
            if blocks:
                last = blocks[-1]
                if (last.a + last.size, last.b + last.size) == match[:2]:
                    match = blocks.pop()._replace(size=last.size + match.size)
            blocks.append(match)
        self.matching_blocks = blocks + [Match(*ends, 0)]
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = answer = []
        a_done = b_done = 0
        for a, b, size in self.get_matching_blocks():
            if a > a_done or b > b_done:
                tag = 'insert' if a == a_done else 'delete' if b == b_done else 'replace'
                answer.append((tag, a_done, a, b_done, b))
            a_done, b_done = a + size, b + size
            if size:
                answer.append(('equal', a, a_done, b, b_done))
        return answer

    def ratio(self):
        return _ratio(sum(block[-1] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left[element] if element in left else self.fullbcount.get(element, 0)
            left[element] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'equal':
                yield from self._dump(' ', a, alo, ahi)
            else:
                yield from self._changed(a, alo, ahi, b, blo, bhi)

    def _dump(self, tag, lines, lo, hi):
        for i in range(lo, hi):
            yield '%s %s' % (tag, lines[i])

    def _changed(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
        else:
            yield from self._dump('-', a, alo, ahi)
            yield from self._dump('+', b, blo, bhi)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """The pair of lines most alike (i, j, whether they are the same), or None."""
        cruncher = SequenceMatcher(self.charjunk)
        best, pair, same = 0.74, None, None
        for j in range(blo, bhi):
            cruncher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j, True)
                    continue
                cruncher.set_seq1(a[i])
                if cruncher.real_quick_ratio() > best and cruncher.quick_ratio() > best and cruncher.ratio() > best:
                    best, pair = cruncher.ratio(), (i, j, False)
        return pair if best >= 0.75 else same

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        pair = self._most_alike(a, alo, ahi, b, blo, bhi)
        if pair is None:
            parts = [self._dump('-', a, alo, ahi), self._dump('+', b, blo, bhi)]
            for part in (parts[::-1] if bhi - blo < ahi - alo else parts):
                yield from part
            return
        i, j, same = pair
        yield from self._changed(a, alo, i, b, blo, j)
        if same:
            yield '  ' + a[i]
        else:
            yield from self._marked(a[i], b[j])
        yield from self._changed(a, i + 1, ahi, b, j + 1, bhi)

    def _marked(self, aline, bline):
        atags = btags = ''
        signs = {'replace': '^^', 'delete': '-+', 'insert': '-+', 'equal': '  '}
        for tag, ai1, ai2, bj1, bj2 in SequenceMatcher(self.charjunk, aline, bline).get_opcodes():
            atags += signs[tag][0] * (ai2 - ai1)
            btags += signs[tag][1] * (bj2 - bj1)
        for sign, line, tags in (('-', aline, atags), ('+', bline, btags)):
            yield sign + ' ' + line
            tags = ''.join(c if t == ' ' and c.isspace() else t for c, t in zip(line, tags)).rstrip()
            if tags:
                yield '? ' + tags + '\n'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)
