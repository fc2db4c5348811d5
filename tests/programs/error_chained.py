def load(key):
    try:
        return {}[key]
    except KeyError as e:
        raise ValueError('cannot load ' + key) from e


def outer():
    try:
        load('x')
    except ValueError:
        undefined_thing.attr


outer()
