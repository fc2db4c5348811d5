#!/usr/bin/env python
# vim: set fileencoding=ISO_8859-1 :
"""A comment in the first two lines names the encoding; ASCII reads the same in most of them."""
print(ascii('caf\xe9'))
