"""The shortest cycles."""
import gc
gc.collect(); gc.disable()
l = []; l.append(l); del l
print(gc.collect())
l = []; d = {'l': l}; l.append(d); del l, d
print(gc.collect())
l = []; t = (l,); l.append(t); del l, t
print(gc.collect())
s = [set()]; s[0].add(1); s.append(s); del s
print(gc.collect())
l = [[[]]]; l[0][0].append(l); del l
print(gc.collect())
print(gc.collect())
