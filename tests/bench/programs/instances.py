class Thing:
    def __init__(self, n):
        self.n = n


def main():
    for i in range(1000000):
        Thing(i)
    print('done')


main()
