"""The pictures of objgraph: a graph in Graphviz's language, written to a file and drawn."""

import gc
import sys
import types
from _picture import draw as _draw, write as _write


def _node(obj):
    return ('o%d' % id(obj)).replace('-', '_')


def _quote(text):
    for plain, quoted in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\0', '\\\\0')):
        text = text.replace(plain, quoted)
    return text


def _type_name(obj, short):
    cls = type(obj)
    module = getattr(cls, '__module__', None)
    return cls.__name__ if short or not module else module + '.' + cls.__name__


def _safe_repr(obj):
    try:
        text = _short_repr(obj)
    except Exception:
        return '(unrepresentable)'
    return text[:40]


def _short_repr(obj):
    if isinstance(obj, (type, types.ModuleType, types.BuiltinMethodType, types.BuiltinFunctionType)):
        return obj.__name__
    if isinstance(obj, types.MethodType):
        if obj.__self__ is not None:
            return obj.__func__.__name__ + ' (bound)'
        return obj.__func__.__name__
    if isinstance(obj, types.LambdaType) and obj.__name__ == '<lambda>':
        return 'lambda: %s:%s' % (obj.__code__.co_filename.rsplit('/', 1)[-1], obj.__code__.co_firstlineno)
    if isinstance(obj, types.FrameType):
        return '%s:%s' % (obj.f_code.co_filename, obj.f_lineno)
    if isinstance(obj, (tuple, list, dict, set)):
        return '%d item%s' % (len(obj), '' if len(obj) == 1 else 's')
    return repr(obj)


def _label(obj, extra_info, refcounts, short):
    lines = [_type_name(obj, short)]
    if refcounts:
        # What this function and its caller hold is not the program's.
        lines[0] += ' [%d]' % (sys.getrefcount(obj) - 4)
    lines.append(_safe_repr(obj))
    if extra_info:
        lines.append(str(extra_info(obj)))
    return _quote('\n'.join(lines))


def _attributes_of(source):
    """What a reference from an object of such a type is called."""
    if isinstance(source, types.FrameType):
        return ('f_locals', 'f_globals')
    if isinstance(source, types.MethodType):
        return ('__self__', '__func__')
    if isinstance(source, types.FunctionType):
        return ('__defaults__', '__globals__', '__closure__', '__code__', '__dict__')
    return ('__dict__',)


def _edge_label(source, target, short):
    if isinstance(source, types.FrameType) and target is source.f_globals:
        return ' [label="f_globals",weight=10]'
    if isinstance(source, types.FrameType) and target is source.f_locals:
        return ' [label="f_locals",weight=10]'
    if not isinstance(source, dict):
        for name in _attributes_of(source):
            if target is getattr(source, name, None) and name not in ('f_locals', 'f_globals'):
                return ' [label="%s",weight=10]' % name
        if isinstance(source, type(target)) or not hasattr(source, '__dict__'):
            return ''
        for name, value in getattr(source, '__dict__', {}).items():
            if value is target:
                return ' [label="%s",weight=2]' % _quote(name)
        return ''
    for key, value in source.items():
        if value is target:
            if isinstance(key, str) and key.isidentifier():
                return ' [label="%s",weight=2]' % key
            return ' [label="%s"]' % _quote(_type_name(key, short) + '\n' + _safe_repr(key))
    return ''


class _Text:
    """Collects what is written to it."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


def show_graph(objs, edges, backwards, max_depth=3, extra_ignore=(), filter=None, too_many=10, highlight=None,
               filename=None, extra_info=None, refcounts=False, shortnames=True, output=None, cull=None,
               extra_node_attrs=None):
    if filename and output is not None:
        raise ValueError('Cannot specify both output and filename.')
    if not isinstance(objs, (list, tuple)):
        objs = [objs]
    out = output if output is not None else _Text()
    nodes = _write_graph(out, objs, edges, backwards, max_depth, extra_ignore, filter, too_many, highlight,
                         extra_info, refcounts, shortnames, cull, extra_node_attrs)
    if output is not None:
        return
    written = _write(filename if filename and filename.endswith('.dot') else None, ''.join(out.parts))
    print('Graph written to %s (%d nodes)' % (written, nodes))
    if written != filename:
        print(_draw(written, filename))


def _write_graph(out, objs, edges, backwards, max_depth, extra_ignore, filter, too_many, highlight, extra_info,
                 refcounts, short, cull, extra_node_attrs):
    queue = list(objs)
    depth = {id(obj): 0 for obj in objs}
    ignore = set(extra_ignore)
    ignore.update([id(o) for o in (objs, extra_ignore, queue, depth, ignore, sys._getframe(), sys._getframe(1),
                                   sys._getframe(2), sys._getframe().f_locals, sys._getframe(1).f_locals)])
    out.write('digraph ObjectGraph {\n  node[shape=box, style=filled, fillcolor=white];\n')
    for obj in objs:
        out.write('  %s[fontcolor=red];\n' % _node(obj))
    gc.collect()
    nodes = 0
    while queue:
        nodes += 1
        target = queue.pop(0)
        level = depth[id(target)]
        extra = ''
        if extra_node_attrs is not None:
            extra = ', ' + ', '.join(['%s="%s"' % (k, _quote(v)) for k, v in extra_node_attrs(target).items()])
        out.write('  %s[label="%s"%s];\n' % (_node(target), _label(target, extra_info, refcounts, short), extra))
        _write_colours(out, target, level, max_depth, highlight)
        if hasattr(getattr(target, '__class__', None), '__del__'):
            out.write('  %s->%s_has_a_del[color=red,style=dotted,len=0.25,weight=10];\n' % ((_node(target),) * 2))
            out.write('  %s_has_a_del[label="__del__",shape=doublecircle,height=0.25,color=red,'
                      'fillcolor="0,.5,1",fontsize=6];\n' % _node(target))
        if level >= max_depth or (isinstance(target, types.ModuleType) and backwards):
            continue
        neighbours = edges(target)
        ignore.add(id(neighbours))
        shown = skipped = 0
        for other in neighbours:
            if id(other) in ignore or (filter and not filter(other)) or (cull is not None and cull(other)):
                continue
            if shown >= too_many:
                skipped += 1
                continue
            source, end = (other, target) if backwards else (target, other)
            out.write('  %s -> %s%s;\n' % (_node(source), _node(end), _edge_label(source, end, short)))
            if id(other) not in depth:
                depth[id(other)] = level + 1
                queue.append(other)
            shown += 1
        del neighbours
        if skipped > 0:
            _write_rest(out, target, skipped, backwards)
    out.write('}\n')
    return nodes


def _write_colours(out, target, level, max_depth, highlight):
    hue = saturation = 0
    brightness = 1 - 0.7 * (level / max_depth if max_depth else 0)
    if isinstance(target, types.ModuleType):
        hue, saturation = .3, 1
    if highlight and highlight(target):
        hue, saturation, brightness = .6, .6, .5 + brightness * .5
    out.write('  %s[fillcolor="%g,%g,%g"];\n' % (_node(target), hue, saturation, brightness))
    if brightness < 0.5:
        out.write('  %s[fontcolor=white];\n' % _node(target))


def _write_rest(out, target, skipped, backwards):
    node = _node(target)
    rest = 'too_many_' + node
    out.write('  %s->%s[color=red,style=dotted,len=0.25,weight=10];\n' % ((rest, node) if backwards else (node, rest)))
    out.write('  %s[label="%d more %s",shape=box,height=0.25,color=red,fillcolor=white,fontsize=6];\n'
              % (rest, skipped, 'backreferences' if backwards else 'references'))
    out.write('  %s[fontcolor=red];\n' % rest)
