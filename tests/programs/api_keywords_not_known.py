# What is missing is told before what is not known.
for call in [
    lambda: pow(foo=1),
    lambda: pow(1, foo=1),
    lambda: pow(1,2,foo=1),
    lambda: pow(2, base=1),
    lambda: int(foo=1),
    lambda: enumerate(foo=1),
    lambda: enumerate([], foo=1),
    lambda: round(foo=1),
    lambda: [].sort(foo=1),
    lambda: 'a'.split(foo=1),
    lambda: 'a'.encode(foo=1),
    lambda: b''.decode(foo=1),
    lambda: sum([], foo=1),
    lambda: (1).to_bytes(foo=1),
    lambda: int.from_bytes(foo=1),
    lambda: 'a'.expandtabs(foo=3),
    lambda: property(foo=1),
    lambda: bytes(foo=1),
    lambda: str(foo=1),
    lambda: (1).to_bytes(2, 'big', foo=1),
    lambda: int.from_bytes(b'', foo=1),
]:
    try:
        print(call())
    except TypeError as error:
        print(error)
