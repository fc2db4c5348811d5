# comment
if a:

    # comment
  # odd comment
	
    b
    	# tab
    c \
        + d
    if e:
    	f
    g
x = (1,
  # inside
2)


def f():
    pass; pass;

def g(): pass; return


class A:
    def f(self):
        pass

    # end

y = [
]
