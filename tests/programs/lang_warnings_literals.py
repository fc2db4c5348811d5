"""The compiler warns of literals that are compared by identity, called or subscripted."""
x = 5
def f():
    return (
        1
        is
        x)
if x is 5: pass
if x is not 'a': pass
if 5 is x is 3: pass
if x is (): pass
if x is (1,2): pass
if x is []: pass
if x is None is True: pass
if x is ...: pass
if x is -1: pass
if x is 1+1: pass
if x is f'': pass
if x is b'a': pass
if x is 1.5: pass
assert (x, 'msg')
assert (x,
   'msg'), 5
assert ()
def g():
    5()
    'a'()
    (1,2)()
    [1]()
    {}()
    {1}()
    f'{x}'()
    None()
    (x for x in x)()
    [x for x in x]()
    {x:1 for x in x}()
    (lambda: 1)()
    ...()
    5[0]
    None[0]
    1.5[0]
    ...[0]
    True[0]
    'a'['b']
    'a'[None]
    'a'[True]
    'a'[1.5]
    'a'[1,2]
    'a'[()]
    'a'[x]
    'a'[[]]
    'a'[{}]
    'a'[{1}]
    'a'[f'']
    'a'[...]
    'a'[lambda: 1]
    'a'[(x for x in x)]
    b'a'['a']
    f'{x}'['a']
    f'{x}'[1.5]
    (1,2)['a']
    (1,x)['a']
    [1]['a']
    [1][1,2]
    [1,2,3][1:2]
    [x for x in x]['a']
    {1}[0]
    {1:2}[0]
    {x for x in x}[0]
    (x for x in x)[0]
    (lambda: 1)[0]
    {**x}[0]
    [[1,2,3]
     [4,5,6]]
    [(1,2)
     (3,4)]
    ['a'
     (1)]
    'a'['b'] = 5
    del 'a'['b']
s = '\d \w \8 \N{BULLET} \
 \400'
b = b'\d \u0041 \400'
r = r'\d'
f2 = f'\d {x} \w'
t = '''
\d

\q'''
'\d'; '\p'
def h():
    '''doc \s'''
while 0 is 0: break
x is 5 if x is 6 else x is 7
[y for y in [1] if y is 1]
lambda: x is 'q'
class A:
    y = x is 2
'\é'
'\é\d\w \400'
b'\400\d'
'\407 \d' '\d'
'\777'
f'\400{x}\401'
