# The limit on decimal digits that int() and str() convert can be asked for and set.
import sys

has_limit = hasattr(sys, 'set_int_max_str_digits')
print(has_limit, sys.int_info)
if has_limit:
    print(sys.get_int_max_str_digits())
    for arguments in [(100,), ('a',), (), (1, 2), (-1,), (640,), (639,), (10**30,), (1.5,), (True,)]:
        try:
            print(arguments, sys.set_int_max_str_digits(*arguments), sys.get_int_max_str_digits())
        except Exception as error:
            print(arguments, type(error).__name__, error)
    print(sys.set_int_max_str_digits(maxdigits=1000))
    for call in [
        lambda: sys.set_int_max_str_digits(max=1000),
        lambda: sys.get_int_max_str_digits(3),
        lambda: int('1' * 1001),
        lambda: str(10**1001),
        lambda: '%d' % 10**1001,
        lambda: f'{10**1001}',
    ]:
        try:
            print(len(str(call())))
        except Exception as error:
            print(type(error).__name__, error)
    sys.set_int_max_str_digits(0)
    print(len(str(10**5000)), int('9' * 6000) % 7)
