class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self


def main():
    p = Point(0, 0)
    for i in range(1200000):
        p.move(1, 2)
    print(p.x, p.y)


main()
