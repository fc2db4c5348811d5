def show(f):
    try:
        print(repr(f()))
    except UnicodeError as e:
        print(type(e).__name__, e, "|", e.encoding, e.start, e.end, e.reason, ascii(e.object))
    except Exception as e:
        print(type(e).__name__, e)


s = "a\xe9\u20ac\U0001f600"
for encoding in ("utf-8", "UTF8", "utf_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "ascii", "latin-1", "iso-8859-1", "nope"):
    show(lambda: s.encode(encoding))
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "strict", "surrogateescape", "nope"):
    show(lambda: s.encode("ascii", errors))
    show(lambda: s.encode("latin-1", errors))
    show(lambda: "a\ud800b".encode("utf-8", errors))
    show(lambda: b"a\xff\xe9b".decode("utf-8", errors))
    show(lambda: b"a\xff\xe9b".decode("ascii", errors))
show(lambda: "\ud83d\ude00".encode())
show(lambda: "\udc80".encode("utf-8", "surrogateescape"))
show(lambda: "\ud800".encode("utf-8", "surrogatepass"))
for data in (b"abc", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xff", b"\x80", b"\xc3", b"\xc3a", b"\xe2\x82", b"\xe2a", b"\xe2\x82a", b"\xf0\x9f\x98", b"\xf0a", b"\xed\xa0\x80", b"\xc0\x80", b"\xe0\x80\x80", b"\xf4\x90\x80\x80", b"\xf5", b"ab\xffcd", b"\xef\xbb\xbfx"):
    show(lambda: data.decode())
    show(lambda: data.decode("utf-8", "replace"))
    show(lambda: data.decode("latin-1"))
show(lambda: b"\xff\xfea\x00".decode("utf-16"))
show(lambda: b"\xfe\xff\x00a".decode("utf-16"))
show(lambda: b"a\x00b".decode("utf-16-le"))
show(lambda: b"\x00\xd8".decode("utf-16-le"))
show(lambda: b"\x00\xd8a\x00".decode("utf-16-le"))
show(lambda: b"a\x00\x00".decode("utf-32-le"))
show(lambda: b"\xff\xff\xff\xff".decode("utf-32-le"))
show(lambda: "abc".encode(5))
show(lambda: "abc".encode("ascii", 5))
show(lambda: b"abc".decode(5))
show(lambda: str(b"\xff", "ascii", "replace"))
show(lambda: "abc".encode(encoding="ascii", errors="strict"))
