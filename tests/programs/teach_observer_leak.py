import gc
import sys
import weakref

gc.collect()
gc.disable()


class Subject:
    def __init__(self):
        self.observers = []

    def subscribe(self, callback):
        self.observers.append(callback)

    def notify(self, *args):
        for callback in list(self.observers):
            callback(*args)


class Widget:
    alive = 0

    def __init__(self, name, subject):
        self.name = name
        Widget.alive += 1
        subject.subscribe(self.on_change)

    def on_change(self, value):
        print(self.name, 'sees', value)

    def __del__(self):
        Widget.alive -= 1


subject = Subject()
w = Widget('w1', subject)
subject.notify(1)
print('count', sys.getrefcount(w))
del w
print('still alive', Widget.alive, len(subject.observers))
subject.notify(2)
subject.observers.clear()
print('after clear', Widget.alive)


class WeakSubject(Subject):
    def subscribe(self, callback):
        self.observers.append(weakref.WeakMethod(callback))

    def notify(self, *args):
        live = []
        for ref in self.observers:
            callback = ref()
            if callback is not None:
                callback(*args)
                live.append(ref)
        self.observers = live


subject = WeakSubject()
w = Widget('w2', subject)
subject.notify(3)
del w
print('weak', Widget.alive)
subject.notify(4)
print(len(subject.observers))
