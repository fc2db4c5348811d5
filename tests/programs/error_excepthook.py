"""sys.excepthook has the last word on an uncaught exception; sys.stderr may be another object."""
import sys


class Tee:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


def hook(kind, value, traceback):
    print('hook:', kind.__name__, value, traceback.tb_lineno)
    print(sys.excepthook is hook, sys.__excepthook__ is not hook)
    raise ValueError('the hook fails, too')


sys.excepthook = hook
raise KeyError('lost')
