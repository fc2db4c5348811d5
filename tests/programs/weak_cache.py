"""A cache that forgets."""
import weakref
class Image:
    loads = 0
    def __init__(self, name): self.name = name; Image.loads += 1
cache = weakref.WeakValueDictionary()
def get(name):
    image = cache.get(name)
    if image is None: image = cache[name] = Image(name)
    return image
a = get('cat'); b = get('cat'); c = get('dog')
print(a is b, Image.loads, len(cache))
del a, c
print(len(cache), get('dog').name, Image.loads)
del b
print(len(cache), get('cat').name, Image.loads)
