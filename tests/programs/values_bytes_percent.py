def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ": " + str(e))

for f,a in [(b'%d',1),(b'%s',b'a'),(b'%b',b'a'),(b'%a','\xe9'),(b'%r','a'),(b'%c',b'a'),(b'%c',97),(b'%c','a'),(b'%c',256),(b'%x',255),(b'%5d|',1),(b'%.2f',1.5),(b'%s',1),(b'%(a)s',{b'a':b'x'}),(b'%(a)s',{'a':b'x'}),(b'%-5s|',b'a'),(b'%5.1s|',b'abc'),(b'%%',()),(b'%z',1),(b'%d %d',1),(b'%d',(1,2)),(b'%',1)]:
    print(f,a,end=' '); show(lambda: f % a)
