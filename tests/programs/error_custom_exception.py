class MyError(Exception):
    def __str__(self):
        return 'my own text'


class Group:
    class Inner(MyError):
        pass


def run():
    raise Group.Inner(1, 2)


run()
