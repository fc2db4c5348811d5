"""Streams in memory: what CPython's _io does."""


class StringIO:
    """A text stream whose content is a str."""

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not %s' % type(initial_value).__name__)
        self._text = initial_value or ''
        self._at = 0
        self._closed = False

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    @property
    def closed(self):
        return self._closed

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError('string argument expected, got %r' % type(s).__name__)
        self._check()
        if self._at > len(self._text):
            self._text += '\0' * (self._at - len(self._text))
        self._text = self._text[:self._at] + s + self._text[self._at + len(s):]
        self._at += len(s)
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._check()
        return self._text

    def read(self, size=-1):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1):
        self._check()
        end = self._text.find('\n', self._at) + 1 or len(self._text)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._text[self._at:end]
        self._at += len(text)
        return text

    def readlines(self, hint=-1):
        return list(self)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 2:
            pos = len(self._text)
        elif whence == 1:
            pos = self._at
        elif pos < 0:
            raise ValueError('Negative seek position %d' % pos)
        self._at = pos
        return pos

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        size = self._at if size is None else size
        self._text = self._text[:size]
        return size

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def flush(self):
        self._check()

    def close(self):
        self._closed = True

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()


StringIO.__module__ = '_io'
