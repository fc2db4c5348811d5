# What sys answers, where it does not depend on the machine.
import sys


def attempt(name, call):
    try:
        print(name, call())
    except BaseException as error:
        print(name, type(error).__name__, error)


attempt('getrefcount none', lambda: sys.getrefcount())
attempt('getrefcount two', lambda: sys.getrefcount(1, 2))
attempt('getsizeof none', lambda: sys.getsizeof())
attempt('getsizeof three', lambda: sys.getsizeof(1, 2, 3))
attempt('getsizeof default', lambda: sys.getsizeof(1, 'x'))
attempt('version_info', lambda: sys.version_info[:2])
attempt('version_info.major', lambda: sys.version_info.major)
attempt('version_info.releaselevel', lambda: sys.version_info.releaselevel)
attempt('at least', lambda: sys.version_info >= (3, 6))
attempt('repr', lambda: repr(sys.version_info)[:26])
attempt('implementation', lambda: sys.implementation.name)
attempt('maxsize', lambda: sys.maxsize)
attempt('maxunicode', lambda: sys.maxunicode)
attempt('byteorder', lambda: sys.byteorder)
attempt('float_info', lambda: sys.float_info)
attempt('epsilon', lambda: sys.float_info.epsilon)
attempt('int_info', lambda: sys.int_info)
attempt('exc_info', lambda: sys.exc_info())
attempt('stdout', lambda: sys.stdout.name)
attempt("encoding", lambda: sys.stdout.encoding.lower())
attempt('write', lambda: sys.stdout.write('text\n'))
attempt('write int', lambda: sys.stdout.write(1))
attempt('flush', lambda: sys.stdout.flush())
attempt('recursion limit', lambda: sys.getrecursionlimit())
attempt('set 0', lambda: sys.setrecursionlimit(0))
attempt('set str', lambda: sys.setrecursionlimit('a'))
attempt('set 2000', lambda: sys.setrecursionlimit(2000))
attempt('intern int', lambda: sys.intern(1))
attempt('intern', lambda: sys.intern('a b' * 2) is sys.intern('a b' * 2))
attempt('intern none', lambda: sys.intern())
attempt('exit', lambda: sys.exit())
attempt('exit 3', lambda: sys.exit(3))
attempt('exit two', lambda: sys.exit('a', 'b'))
attempt('frame', lambda: sys._getframe().f_code.co_name)
attempt('frame 1', lambda: sys._getframe(1).f_code.co_name)
attempt('frame 100', lambda: sys._getframe(100))
attempt('finalizing', lambda: sys.is_finalizing())
attempt('modules', lambda: sys.modules['sys'] is sys)
attempt('default encoding', lambda: sys.getdefaultencoding())
try:
    raise KeyError('k')
except KeyError:
    kind, value, traceback = sys.exc_info()
    print(kind.__name__, value, traceback.tb_lineno)
    del traceback
print('stderr line', file=sys.stderr)
print('stdout line', file=sys.stdout)
