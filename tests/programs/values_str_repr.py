for s in ["", "a", "it's", 'say "hi"', "both ' and \"", "\\", "\n\r\t", "\x00\x01\x1f\x7f", "\x80\x9f\xa0\xad\xff", "\xe9\xc0", "\u0100\u20ac", "\u2028\u2029",
          "\u200b\u200d\ufeff", "\ud800", "\udfff", "\ue000", "\ufffd\ufffe", "\U0001f600", "\U000e0001", "\U0010ffff", "\u0378", "\u3000", "a\tb'c"]:
    print(ascii(s), ascii(repr(s)), s.isprintable(), len(repr(s)))
print(ascii("\xe9\u20ac\U0001f600'"), repr("\xe9\u20ac\U0001f600"), "%a %r" % ("\xe9", "\xe9"))
print([("a", "b'"), {"k": 'v"'}], {"\n"}, "\xe9")
for c in (0x1f97a, 0x1fae0, 0x1f9d1, 0x20bf, 0x1f600, 0x560, 0x32ff, 0x1faf8, 0x1fadb, 0x10d0, 0x1c90):
    print(hex(c), ascii(repr(chr(c))), chr(c).isprintable(), chr(c).isalpha(), ascii(chr(c).upper()))
