#!/usr/bin/env python3
# moments.py
#
# Ways to moments by real keys, clicks and the wheel: bookmarks lead back to
# the very same picture, the wheel goes by events as the keys do, Enter in the
# list of steps goes to what was searched, and Alt with an arrow key goes
# along a reference.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import sys

from desk import Desk, fail, need_tools

TIMELINE = ("700", "708")
LINE_NUMBER = ("18", "279")
PATIENCE = 20


def expect(desk, condition, what, name=None):
    """The picture as soon as it is as it should be: a busy machine may rest before it has done its work."""
    for _ in range(PATIENCE):
        picture = desk.picture(name)
        if condition(picture):
            return picture
    return fail(what)


def main():
    program, _, lesson, folder = sys.argv[1:5]
    need_tools()
    os.makedirs(folder, exist_ok=True)
    desk = Desk(program, [lesson], folder)
    try:
        opened = desk.picture()
        for _ in range(4):
            desk.keys("End")
            desk.picture("0-end")
            desk.keys("Home")
            expect(desk, lambda picture: picture == opened, "to the end and back: another picture")
        desk.tool("mousemove", *LINE_NUMBER, "click", "1", "mousemove", "640", "30")
        desk.keys("F8")
        expect(desk, lambda picture: picture != opened, "a click on a line's number sets no breakpoint", "0-breakpoint")
        desk.keys("Home")
        expect(desk, lambda picture: picture == opened, "back from the breakpoint: another picture")
        desk.keys("ctrl+Right", 11)
        expect(desk, lambda picture: picture != opened, "eleven lines on: the same picture")
        marked = desk.picture("1-marked")
        desk.keys("ctrl+d")
        desk.keys("Right", 3)
        expect(desk, lambda picture: picture != marked, "three events on: the same picture")
        stepped = desk.picture("2-three-events-on")
        desk.keys("shift+F2")
        expect(desk, lambda picture: picture == marked, "back by the bookmark: another picture", "3-back")
        desk.tool("mousemove", *TIMELINE)
        for _ in range(3):
            desk.tool("click", "5")
        desk.tool("mousemove", "640", "30")
        expect(desk, lambda picture: picture == stepped, "three turns of the wheel are not three events", "4-by-wheel")
        desk.keys("shift+F2")
        expect(desk, lambda picture: picture == marked, "back again: another picture")
        desk.keys("alt+Right")
        desk.keys("alt+Down", 4)
        lit = expect(desk, lambda picture: picture != marked, "no reference is lit", "5-reference")
        desk.keys("alt+Right")
        held = expect(desk, lambda picture: picture not in (lit, marked), "the reference leads nowhere", "6-followed")
        desk.keys("alt+Left")
        expect(desk, lambda picture: picture != held, "back along the reference: the same picture", "7-back")
        desk.keys("alt+Right")
        expect(desk, lambda picture: picture == held, "along the reference again: another picture")
        desk.keys("ctrl+r")
        desk.keys("End")
        ended = expect(desk, lambda picture: picture not in (held, lit, marked), "End leads nowhere from the ledger's rows", "10-end")
        desk.keys("ctrl+f")
        desk.tool("type", "Person")
        desk.keys("Escape")
        # The display gives the keys back to the window a while after the popover has gone.
        expect(desk, lambda picture: picture == ended, "the search is not left by Escape")
        desk.keys("Home")
        expect(desk, lambda picture: picture != ended, "Home leads nowhere after a search", "11-home")
        desk.keys("ctrl+shift+f")
        desk.tool("type", "subtract_refs")
        desk.picture("8-searched")
        desk.keys("Return")
        desk.keys("Escape")
        expect(desk, lambda picture: picture not in (held, marked), "the search led nowhere", "9-found")
        print("ok - ways to moments")
    finally:
        desk.close()


main()
