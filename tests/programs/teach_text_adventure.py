class Room:
    def __init__(self, name, desc):
        self.name = name; self.desc = desc; self.exits = {}; self.items = []
    def link(self, d, other, back): self.exits[d] = other; other.exits[back] = self
    def __str__(self): return '%s (%s) exits: %s' % (self.name, self.desc, ', '.join(sorted(self.exits)))
class Player:
    def __init__(self, room): self.room = room; self.bag = []; self.log = []
    def do(self, line):
        verb, _, rest = line.partition(' ')
        h = getattr(self, 'cmd_' + verb, None)
        if h is None: return "I don't know how to %r." % verb
        try: return h(*rest.split())
        except TypeError as e: return 'huh? (%s)' % e
    def cmd_go(self, d):
        try: self.room = self.room.exits[d]
        except KeyError: return 'no exit ' + d
        return str(self.room)
    def cmd_take(self, what):
        if what in self.room.items: self.room.items.remove(what); self.bag.append(what); return 'taken'
        return 'no %s here' % what
    def cmd_look(self): return '{0.name}: {0.desc}. You see {1}.'.format(self.room, ', '.join(self.room.items) or 'nothing')
    def cmd_bag(self): return 'bag: ' + (' '.join(self.bag) or '(empty)')
hall = Room('Hall', 'a dusty hall'); cave = Room('Cave', 'dark'); hall.link('north', cave, 'south'); cave.items += ['lamp', 'key']
p = Player(hall)
for c in 'look|go north|look|take lamp|take sword|bag|go east|go|go a b|dance|go south|bag now'.split('|'): print('>', c); print(p.do(c))
