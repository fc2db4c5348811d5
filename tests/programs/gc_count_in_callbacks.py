import gc
gc.collect(); gc.disable()
c=gc.get_count
def cb(p,i): pass
gc.callbacks.append(cb)
gc.collect(); a=c()[0]; print(a)
gc.collect(); a=c()[0]; print(a)
gc.collect(0); a=c()[0]; print(a)
gc.callbacks.append(cb)
gc.collect(); a=c()[0]; print(a)
log=[]
def cb2(p,i): log.append(p)
gc.callbacks[:]=[cb2]
gc.collect(); a=c()[0]; print(a)
gc.collect(); a=c()[0]; print(a)
def cb2(p,i): log.append((p,i))
gc.callbacks[:]=[cb2]
gc.collect(); a=c()[0]; print(a)
gc.collect(); a=c()[0]; print(a)
