"""Marks below lines with wide, combining and narrow characters."""
x = None
import traceback
def t(f):
    try: f()
    except Exception: traceback.print_exc()
def f1(): "é" + x.foo + "a"
def f2(): return "日本", x.foo, "a"
def f3(): return "😀", x.foo, "a"
def f4(): return "𝒳", x.foo, "a"
def f5(): return "e\u0301é", x.foo
def f6(): return "é́é", x.foo
def f7(): return "ａｂ", x.foo
def f8(): return "ｱ", x.foo
def f9(): return "𝒳é日", x.foo("日" + 1)
def f10(): return "​", x.foo
def f11(): return x.foo, "日本"
def f12(): return "日", (1, 2,
    x.foo, 3)
def f13():	return	x.foo,	1
def f14(): return "日本" + 1/0 + "é日" * 2
def f15(): return "日本" + x["日本"]["é"] + "é日" * 2
def f16(): return ("日本" +
    1 / 0 +   "é日" * 2)
é = None
def f17(): return 1, é.é.日本 + 2
def f18(): return 1, é["日"] + 2
def f19(): return 1, é("日") + 2
for f in [f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17,f18,f19]: t(f)
