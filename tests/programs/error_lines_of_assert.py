"""What a failed assertion underlines in each version."""
import sys
import traceback

nothing = None


def f22():
    i = 0; assert nothing


def f23():
    i = 0; assert nothing == 1


def f24():
    assert nothing == 1 and nothing


def f25():
    assert not (nothing == None)


def f26():
    assert 1 < 2 < 3 > 5


def f27():
    assert (nothing if nothing is None else nothing == 5)


def f28():
    assert nothing, "message"


def f29():
    assert (nothing ==
      1), "message"


def f30():
    assert nothing, (
       "message")


def f31():
    assert all(
        [nothing]
    ), "no"


def f32():
    i = 5; assert nothing, 1/0


def f33():
    assert isinstance(nothing, int)


def f34():
    assert nothing.foo == 5


def f35():
    assert nothing or nothing == 3 or nothing


def f36():
    assert False


def f37():
    assert (False
     and True)


def f38():
    i = 5; assert 0


def f39():
    assert [] == [1], "lists"


for case in (f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33,
             f34, f35, f36, f37, f38, f39):
    print('---', case.__name__, file=sys.stderr)
    try:
        case()
    except Exception:
        traceback.print_exc()
