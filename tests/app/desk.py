# desk.py
#
# A display of its own with a window manager and the program on it, driven by
# real keys and clicks.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import sys
import time

SIZE = (1280, 800)
# The stage in such a window; beside it scroll bars fade as they like.
STAGE = (320, 60, 980, 676)
SKIP = 77


def need_tools():
    missing = [tool for tool in ("Xvfb", "openbox", "xdotool", "import", "convert", "identify") if shutil.which(tool) is None]
    if missing:
        print("skipped: there is no " + ", ".join(missing))
        sys.exit(SKIP)


def fail(text):
    print(f"not ok - {text}")
    sys.exit(1)


class Desk:
    """A display of its own with a window manager, and the program on it."""

    def __init__(self, program, arguments, folder, extra=()):
        self.folder = folder
        self.number = 90 + os.getpid() % 900
        self.children = []
        self.environment = dict(
            os.environ, DISPLAY=f":{self.number}", GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="none",
            # A warning of the toolkit's ends it: most often a part of the window is then missing.
            GTK_USE_PORTAL="0", G_DEBUG="fatal-warnings", GSETTINGS_BACKEND="memory", GIO_USE_VFS="local", CYCLARIUM_NON_UNIQUE="1",
            XDG_DATA_HOME=os.path.join(folder, "home"), XDG_CONFIG_HOME=os.path.join(folder, "home"), **dict(extra))
        self.start("Xvfb", f":{self.number}", "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp")
        self.wait(lambda: subprocess.run(["xdotool", "getmouselocation"], env=self.environment, capture_output=True).returncode == 0)
        self.start("openbox")
        time.sleep(0.5)
        self.program = self.start(program, *arguments)
        self.wait(lambda: self.tool("getactivewindow", check=False).strip())
        window = self.tool("getactivewindow").strip()
        self.tool("windowsize", "--sync", window, str(SIZE[0]), str(SIZE[1]), check=False)
        self.tool("windowmove", window, "0", "0")
        self.tool("mousemove", str(SIZE[0] // 2), "30")

    def start(self, *command):
        child = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL)
        self.children.append(child)
        return child

    def tool(self, *arguments, check=True):
        result = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True)
        if check and result.returncode != 0:
            fail(f"xdotool {' '.join(arguments)}: {result.stderr.strip()}")
        return result.stdout

    @staticmethod
    def wait(condition, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            if condition():
                return
            time.sleep(0.05)
        fail("waited in vain")

    def alive(self):
        if self.program.poll() is not None:
            fail(f"the program ended by itself with {self.program.returncode}")

    def keys(self, key, times=1):
        for _ in range(times):
            self.tool("key", "--clearmodifiers", key)
        self.alive()

    def picture(self, name=None):
        """The stage once the screen rests: two pictures in a row are the same."""
        path = os.path.join(self.folder, f"{name or 'now'}.png")
        before = None
        for _ in range(60):
            time.sleep(0.25)
            pixels = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=self.environment, capture_output=True).stdout
            if pixels == before:
                break
            before = pixels
        self.alive()
        if name:
            subprocess.run(["convert", "-size", f"{SIZE[0]}x{SIZE[1]}", "-depth", "8", "rgb:-", path], input=pixels, check=True)
        left, top, right, bottom = STAGE
        return [pixels[3 * (y * SIZE[0] + left):3 * (y * SIZE[0] + right)] for y in range(top, bottom)]

    def close(self):
        for child in reversed(self.children):
            child.terminate()
            child.wait()
