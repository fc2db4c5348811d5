#!/usr/bin/env python3
# screenshot.py
#
# The picture of README.md: the welcome lesson in the middle of
# subtract_refs, with the Dog selected. Copy it to data/screenshots when the
# window has changed.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys

from desk import Desk, need_tools


def main():
    program, cli, lesson, folder = sys.argv[1:5]
    need_tools()
    os.makedirs(folder, exist_ok=True)
    trace = subprocess.run([cli, "trace", lesson], capture_output=True, text=True, check=True).stdout
    events = [json.loads(line) for line in trace.splitlines()]
    phases = [event for event in events if event["t"] in ("gc_begin", "gc_phase")]
    landmark = next(index for index, event in enumerate(phases) if event.get("phase") == "subtract_refs")
    dog = max(event["obj"] for event in events if event["t"] == "alloc" and event["type"] == "Dog")
    desk = Desk(program, [lesson], folder)
    try:
        desk.picture()
        desk.keys("Page_Down", landmark + 1)
        desk.keys("ctrl+f")
        desk.picture()
        desk.tool("type", f"Dog #{dog}")
        desk.picture()
        desk.keys("Return")
        desk.keys("Escape")
        # The next change of the Dog: a reference to it is found to come from inside.
        desk.keys("alt+Page_Down")
        desk.keys("Escape")
        desk.picture("window")
        print("ok - the window's picture")
    finally:
        desk.close()


main()
