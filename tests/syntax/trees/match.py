match x:
    case 1: pass
    case -1.5 | 'a' 'b' | None | True: pass
    case 1 + 2j | -3 - 4j: pass
    case a.b.c: pass
    case _: pass
    case y if y > 1: pass
    case [a, *b, _]: pass
    case (a, b): pass
    case (a): pass
    case (a,): pass
    case a, *_: pass
    case []: pass
    case (): pass
    case {'k': v, 1: w, a.b: z, **rest}: pass
    case {}: pass
    case Point(): pass
    case Point(1, y, z=0, w=a): pass
    case a.B(x): pass
    case (1 | 2) as c: pass
    case [1, (2 as d)]: pass
match x, y:
    case 1, 2:
        match = 1
match *a, b:
    case _: pass
match (x)
match[x]
match = 1
match.x = case
print(match, case, _)
match(x, y)
match -x
