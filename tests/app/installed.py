#!/usr/bin/env python3
# installed.py
#
# Installed into an empty place, as a packager does it, both programs start
# from there and find their parts: nothing of the build folder is in sight.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
import tempfile

from desk import Desk, fail, need_tools


def install(build, place):
    subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", place], check=True, stdout=subprocess.DEVNULL)
    for root, _, files in os.walk(place):
        if "cyclarium-cli" in files:
            prefix = os.path.dirname(root)
            subprocess.run(["glib-compile-schemas", os.path.join(prefix, "share", "glib-2.0", "schemas")], check=True)
            return prefix
    return fail("cyclarium-cli was not installed")


def main():
    build, lesson, folder = sys.argv[1:4]
    need_tools()
    os.makedirs(folder, exist_ok=True)
    # Another prefix's settings and the build folder's must not help.
    os.environ.pop("GSETTINGS_SCHEMA_DIR", None)
    with tempfile.TemporaryDirectory() as place:
        prefix = install(build, place)
        drawing = os.path.join(place, "welcome.svg")
        export = subprocess.run([os.path.join(prefix, "bin", "cyclarium-cli"), "export", lesson, "-o", drawing], capture_output=True, text=True)
        if export.returncode != 0 or not os.path.getsize(drawing):
            fail(f"the installed command line draws nothing: {export.stderr.strip()}")
        desk = Desk(os.path.join(prefix, "bin", "cyclarium"), [], folder, {"CYCLARIUM_LAYOUT": ""})
        try:
            opened = desk.picture("1-welcome")
            desk.keys("ctrl+Right", 11)
            if desk.picture("2-eleven-lines-on") == opened:
                fail("the installed window does not step")
            print("ok - an installation stands by itself")
        finally:
            desk.close()


main()
