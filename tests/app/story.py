#!/usr/bin/env python3
# story.py
#
# The story of the notebook, by real keys and clicks: open it, step to where
# two objects hold each other and lose their names, go through the collection
# by phase and by event, step back, and see the very same picture; export it.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys

from desk import Desk, fail, need_tools


def read_trace(cli, notebook):
    result = subprocess.run([cli, "trace", "--python", "3.7", notebook], capture_output=True, text=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def line_number(events, cell, line):
    """How often Ctrl+Right is pressed from the first line on until @line of @cell runs next."""
    lines = [event for event in events if event["t"] == "line" and not event["file"].startswith("<frozen ")]
    for index, event in enumerate(lines):
        if event.get("cell") == cell and event["line"] == line:
            return index
    fail(f"line {line} of cell {cell} never runs")


def count_of(events, until, wanted):
    """The last reference count of the newest object of a type before an event."""
    types = {}
    counts = {}
    for event in events[:until]:
        if event["t"] == "alloc":
            types[event["obj"]] = event["type"]
        elif event["t"] in ("ref", "unref"):
            counts[event["to"]] = event["count"]
    newest = max(number for number, name in types.items() if name == wanted)
    return newest, counts[newest]


def export(desk, name):
    """Ctrl+E, the dialog's default format, the file's name typed: as a person does it."""
    path = os.path.join(desk.folder, name)
    desk.keys("ctrl+e")
    desk.picture()
    desk.keys("Tab")
    desk.keys("Return")
    desk.picture()
    desk.keys("ctrl+a")
    desk.tool("type", path)
    desk.keys("Return")
    desk.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    desk.picture()
    return path


def main():
    program, cli, notebook, folder = sys.argv[1:5]
    need_tools()
    os.makedirs(folder, exist_ok=True)
    events = read_trace(cli, notebook)
    cell = 6
    source = "".join([c for c in json.load(open(notebook))["cells"] if c["cell_type"] == "code"][cell - 1]["source"]).split("\n")
    last_del = source.index("del d") + 1
    desk = Desk(program, [notebook], folder)
    try:
        desk.picture("1-opened")
        desk.keys("ctrl+Right", line_number(events, cell, last_del))
        desk.picture("2-before-del-d")
        desk.keys("ctrl+Right")
        held = desk.picture("3-only-the-cycle")
        position = next(e["n"] for e in events if e["t"] == "line" and e.get("cell") == cell and e["line"] > last_del)
        for wanted in ("Person", "Dog"):
            number, count = count_of(events, position, wanted)
            # With an instance dictionary the other object's dictionary holds it: one reference either way.
            if count != 1:
                fail(f"{wanted} #{number} has {count} references, not 1")
        desk.keys("Right", 3)
        desk.keys("Left", 3)
        if desk.picture() != held:
            fail("three events on and three back: another picture")
        collect = line_number(events, 10, 1) - line_number(events, cell, last_del) - 1
        desk.keys("ctrl+Right", collect)
        desk.picture("4-before-collect")
        desk.keys("Page_Down")
        before = desk.picture("5-phase-0")
        for step in range(7):
            desk.keys("Page_Down")
            desk.picture(f"5-phase-{step + 1}")
        desk.keys("Right", 5)
        desk.picture("6-by-event")
        desk.keys("Left", 5)
        desk.keys("Page_Up", 7)
        if desk.picture("7-back") != before:
            fail("through the collection and back: another picture")
        path = export(desk, "exported.png")
        if subprocess.run(["identify", path], capture_output=True).returncode != 0:
            fail("the exported picture cannot be read")
        print("ok - the notebook's story")
    finally:
        desk.close()


main()
