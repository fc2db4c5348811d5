# ctypes: as much of it as reading a reference count from memory takes.
# SPDX-License-Identifier: GPL-3.0-or-later

from _ctypes import _read_word


class _Word:
    def __init__(self, value=0):
        self.value = value

    @classmethod
    def from_address(cls, address):
        return _AtAddress(cls, address)

    @classmethod
    def _fit(cls, value):
        value &= (1 << 64) - 1
        if cls._signed and value >> 63:
            value -= 1 << 64
        return value

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.value)


class _AtAddress:
    def __init__(self, kind, address):
        self._kind = kind
        self._address = address

    @property
    def value(self):
        return self._kind._fit(_read_word(self._address))

    def __repr__(self):
        return '%s(%r)' % (self._kind.__name__, self.value)


class c_long(_Word):
    _signed = True


class c_ulong(_Word):
    _signed = False


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
