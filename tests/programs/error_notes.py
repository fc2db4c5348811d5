"""Notes on exceptions (from 3.11 on) and chains of exceptions, printed as the interpreter prints them."""
import sys


def note(error, text):
    if hasattr(error, 'add_note'):
        error.add_note(text)
    return error


class Parse(ValueError):
    def __init__(self, line, message):
        super().__init__(line, message)
        self.line = line

    def __str__(self):
        return 'line %d: %s' % self.args


def parse(lines):
    for number, line in enumerate(lines, 1):
        try:
            int(line)
        except ValueError as error:
            note(error, 'while reading line %d' % number)
            raise note(Parse(number, 'not a number'), 'two\nlines of a note') from error


try:
    parse(['1', 'two'])
except Parse as error:
    print(error, error.args, error.line, getattr(error, '__notes__', None), repr(error.__cause__))
if sys.version_info >= (3, 11):
    try:
        ValueError().add_note(5)
    except TypeError as error:
        print(error)
try:
    parse(['x'])
except Parse:
    {}['during']
