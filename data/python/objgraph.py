# objgraph: counting and tracing objects, after the package of that name.
# SPDX-License-Identifier: GPL-3.0-or-later

import gc
import sys
import types

__version__ = '3.6.1'


def _short_typename(obj):
    return type(obj).__name__


def _long_typename(obj):
    objtype = type(obj)
    module = getattr(objtype, '__module__', None)
    name = objtype.__name__
    return '{}.{}'.format(module, name) if module else name


def _name_of(typename):
    return _long_typename if '.' in typename else _short_typename


def count(typename, objects=None):
    if objects is None:
        objects = gc.get_objects()
    try:
        name = _name_of(typename)
        return sum(1 for o in objects if name(o) == typename)
    finally:
        del objects


def typestats(objects=None, shortnames=True, filter=None):
    if objects is None:
        objects = gc.get_objects()
    try:
        typename = _short_typename if shortnames else _long_typename
        stats = {}
        for obj in objects:
            if filter and not filter(obj):
                continue
            n = typename(obj)
            stats[n] = stats.get(n, 0) + 1
        return stats
    finally:
        del objects


def most_common_types(limit=10, objects=None, shortnames=True, filter=None):
    stats = sorted(
        typestats(objects, shortnames=shortnames, filter=filter).items(),
        key=lambda item: item[1], reverse=True)
    if limit:
        stats = stats[:limit]
    return stats


def show_most_common_types(limit=10, objects=None, shortnames=True, file=None,
                           filter=None):
    if file is None:
        file = sys.stdout
    stats = most_common_types(limit, objects, shortnames=shortnames,
                              filter=filter)
    width = max(len(name) for name, n in stats)
    for name, n in stats:
        file.write('%-*s %i\n' % (width, name, n))


_peaks = {}


def growth(limit=10, peak_stats={}, shortnames=True, filter=None):
    gc.collect()
    stats = typestats(shortnames=shortnames, filter=filter)
    deltas = {}
    for name, n in stats.items():
        old = peak_stats.get(name, 0)
        if n > old:
            deltas[name] = n - old
            peak_stats[name] = n
    deltas = sorted(deltas.items(), key=lambda item: item[1], reverse=True)
    if limit:
        deltas = deltas[:limit]
    return [(name, stats[name], delta) for name, delta in deltas]


def show_growth(limit=10, peak_stats=None, shortnames=True, file=None,
                filter=None):
    if peak_stats is None:
        result = growth(limit, shortnames=shortnames, filter=filter)
    else:
        result = growth(limit, peak_stats, shortnames, filter)
    if not result:
        return
    if file is None:
        file = sys.stdout
    width = max(len(name) for name, _, _ in result)
    for name, n, delta in result:
        file.write('%-*s%9d %+9d\n' % (width, name, n, delta))


def get_new_ids(skip_update=False, limit=10, sortby='deltas', shortnames=None,
                file=None, _state={}):
    if not _state:
        _state['old'] = {}
        _state['current'] = {}
        _state['new'] = {}
        _state['shortnames'] = True
    if file is None:
        file = sys.stdout
    if not skip_update:
        _state['old'] = _state['current']
        gc.collect()
        current = {}
        name = _short_typename if shortnames or shortnames is None else _long_typename
        for obj in gc.get_objects():
            current.setdefault(name(obj), set()).add(id(obj))
        _state['current'] = current
        _state['new'] = {
            n: ids - _state['old'].get(n, set()) for n, ids in current.items()}
    return _state['new']


def get_leaking_objects(objects=None):
    if objects is None:
        gc.collect()
        objects = gc.get_objects()
    try:
        ids = set(id(i) for i in objects)
        for i in objects:
            ids.difference_update(id(j) for j in gc.get_referents(i))
        return [i for i in objects if id(i) in ids]
    finally:
        del objects


def by_type(typename, objects=None):
    if objects is None:
        objects = gc.get_objects()
    try:
        name = _name_of(typename)
        return [o for o in objects if name(o) == typename]
    finally:
        del objects


def at(addr):
    for o in gc.get_objects():
        if id(o) == addr:
            return o
    return None


def at_addrs(address_set):
    return [o for o in gc.get_objects() if id(o) in address_set]


def find_ref_chain(obj, predicate, max_depth=20, extra_ignore=()):
    return _find_chain(obj, predicate, gc.get_referents, max_depth,
                       extra_ignore)[::-1]


def find_backref_chain(obj, predicate, max_depth=20, extra_ignore=()):
    return _find_chain(obj, predicate, gc.get_referrers, max_depth,
                       extra_ignore)


def _find_chain(obj, predicate, edge_func, max_depth, extra_ignore):
    # Breadth first; the chain leads from what was found to the object.
    queue = [obj]
    depth = {id(obj): 0}
    parent = {id(obj): None}
    ignore = set(extra_ignore)
    ignore.add(id(extra_ignore))
    ignore.add(id(queue))
    ignore.add(id(depth))
    ignore.add(id(parent))
    ignore.add(id(ignore))
    ignore.add(id(sys._getframe()))
    ignore.add(id(sys._getframe(1)))
    gc.collect()
    while queue:
        target = queue.pop(0)
        if predicate(target):
            chain = [target]
            while parent[id(target)] is not None:
                target = parent[id(target)]
                chain.append(target)
            return chain
        tdepth = depth[id(target)]
        if tdepth < max_depth:
            neighbours = edge_func(target)
            ignore.add(id(neighbours))
            for source in neighbours:
                if id(source) in ignore:
                    continue
                if id(source) not in depth:
                    depth[id(source)] = tdepth + 1
                    parent[id(source)] = target
                    queue.append(source)
    return [obj]


def is_proper_module(obj):
    return (isinstance(obj, types.ModuleType)
            and obj is sys.modules.get(getattr(obj, '__name__', None)))


# What counting needs is little, and a program that counts is to be looked at.
def _show_graph(*arguments, **options):
    from objgraph._graph import show_graph
    return show_graph(*arguments, **options)


def show_refs(objs, max_depth=3, extra_ignore=(), filter=None, too_many=10, highlight=None, filename=None,
              extra_info=None, refcounts=False, shortnames=True, output=None, extra_node_attrs=None):
    return _show_graph(objs, gc.get_referents, False, max_depth, extra_ignore, filter, too_many, highlight, filename,
                       extra_info, refcounts, shortnames, output, extra_node_attrs=extra_node_attrs)


def show_backrefs(objs, max_depth=3, extra_ignore=(), filter=None, too_many=10, highlight=None, filename=None,
                  extra_info=None, refcounts=False, shortnames=True, output=None, extra_node_attrs=None):
    return _show_graph(objs, gc.get_referrers, True, max_depth, extra_ignore, filter, too_many, highlight, filename,
                       extra_info, refcounts, shortnames, output, extra_node_attrs=extra_node_attrs)


def show_chain(*chains, **options):
    if options.pop('backrefs', True):
        edges, backwards = gc.get_referrers, True
    else:
        edges, backwards = gc.get_referents, False
    chains = [chain for chain in chains if chain]
    if not chains:
        return
    members = {id(obj) for chain in chains for obj in chain}
    _show_graph([chain[-1 if backwards else 0] for chain in chains], edges, backwards,
                max_depth=max(map(len, chains)) - 1, cull=lambda obj: id(obj) not in members, **options)
