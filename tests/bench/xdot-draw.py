#!/usr/bin/env python3
"""Milliseconds of CPU that xdot takes to draw a graph once, all of it in sight.

usage: xdot-draw.py FILE.dot; the nodes have places; needs a display

SPDX-License-Identifier: GPL-3.0-or-later
"""
import subprocess
import sys
import time

import cairo
from xdot.dot.parser import XDotParser

WIDTH, HEIGHT, FRAMES = 1600, 1000, 10

code = subprocess.run(['neato', '-n2', '-Txdot', sys.argv[1]], check=True, capture_output=True).stdout
graph = XDotParser(code).parse()
surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
zoom = min(WIDTH / graph.width, HEIGHT / graph.height)
least = float('inf')
for frame in range(FRAMES):
    start = time.process_time()
    context = cairo.Context(surface)
    context.set_source_rgb(1, 1, 1)
    context.paint()
    context.scale(zoom, zoom)
    graph.draw(context)
    surface.flush()
    least = min(least, time.process_time() - start)
print('%.2f' % (least * 1000))
