import sys


def work():
    try:
        sys.exit(3)
    finally:
        print('cleaning up')


print('start')
work()
