from __future__ import print_function, division
from __future__ import generator_stop
import __future__

print(7 / 2, division, print_function.getOptionalRelease(), generator_stop.getMandatoryRelease())
print(__future__.all_feature_names)
print(__future__.CO_NESTED, __future__.CO_FUTURE_DIVISION, __future__.barry_as_FLUFL)
print([name for name in __future__.__all__ if not hasattr(__future__, name)])


def half(x):
    yield x / 2


print(list(half(3)))
