"""What the language will be: each feature with the versions that offer and that demand it."""

import sys as _sys


class _Feature:
    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional = optionalRelease
        self.mandatory = mandatoryRelease
        self.compiler_flag = compiler_flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        return '_Feature' + repr((self.optional, self.mandatory, self.compiler_flag))


_version = _sys.version_info[:2]
# From 3.8 on the compiler's flags stand higher.
_unit = 0x20000 if _version >= (3, 8) else 0x2000
CO_NESTED = 0x10
CO_GENERATOR_ALLOWED = 0
CO_FUTURE_DIVISION = _unit
CO_FUTURE_ABSOLUTE_IMPORT = _unit << 1
CO_FUTURE_WITH_STATEMENT = _unit << 2
CO_FUTURE_PRINT_FUNCTION = _unit << 3
CO_FUTURE_UNICODE_LITERALS = _unit << 4
CO_FUTURE_BARRY_AS_BDFL = _unit << 5
CO_FUTURE_GENERATOR_STOP = _unit << 6

nested_scopes = _Feature((2, 1, 0, 'beta', 1), (2, 2, 0, 'alpha', 0), CO_NESTED)
generators = _Feature((2, 2, 0, 'alpha', 1), (2, 3, 0, 'final', 0), CO_GENERATOR_ALLOWED)
division = _Feature((2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), CO_FUTURE_DIVISION)
absolute_import = _Feature((2, 5, 0, 'alpha', 1), (3, 0, 0, 'alpha', 0), CO_FUTURE_ABSOLUTE_IMPORT)
with_statement = _Feature((2, 5, 0, 'alpha', 1), (2, 6, 0, 'alpha', 0), CO_FUTURE_WITH_STATEMENT)
print_function = _Feature((2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), CO_FUTURE_PRINT_FUNCTION)
unicode_literals = _Feature((2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), CO_FUTURE_UNICODE_LITERALS)
barry_as_FLUFL = _Feature((3, 1, 0, 'alpha', 2), ((4, 0) if _version >= (3, 8) else (3, 9)) + (0, 'alpha', 0), CO_FUTURE_BARRY_AS_BDFL)
generator_stop = _Feature((3, 5, 0, 'beta', 1), (3, 7, 0, 'alpha', 0), CO_FUTURE_GENERATOR_STOP)
all_feature_names = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function',
                     'unicode_literals', 'barry_as_FLUFL', 'generator_stop']
if _version >= (3, 7):
    CO_FUTURE_ANNOTATIONS = _unit << 7
    # The version that was to demand it moved with the years, until there was none.
    _mandatory = {(3, 7): (4, 0), (3, 8): (3, 10), (3, 9): (3, 10), (3, 10): (3, 11)}.get(_version)
    annotations = _Feature((3, 7, 0, 'beta', 1), _mandatory and _mandatory + (0, 'alpha', 0), CO_FUTURE_ANNOTATIONS)
    all_feature_names.append('annotations')
__all__ = ['all_feature_names'] + all_feature_names
