"""A KeyboardInterrupt that nothing catches: from 3.8 on the process ends by the signal."""


def wait():
    try:
        raise KeyboardInterrupt
    finally:
        print('cleaning up')


wait()
