"""Which objects count no references."""
import sys
g = sys.getrefcount
def counts(o):
    before = g(o)
    keep = [o] * 1000
    return g(o) != before
class C: pass
print('None', counts(None), 'True', counts(True), 'Ellipsis', counts(...))
print('5', counts(5), '256', counts(256), '257', counts(257))
print("''", counts(''), "b''", counts(b''), '()', counts(()))
print('int', counts(int), 'type', counts(type), 'ValueError', counts(ValueError))
print('C', counts(C), 'C()', counts(C()), 'function', counts(counts), 'module', counts(sys))
print('1.5', counts(1.5), '(1,)', counts((1,)), '[]', counts([]))
print('runtime', counts(str(10 ** 6)), counts(int('1000')))
