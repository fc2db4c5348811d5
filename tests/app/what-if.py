#!/usr/bin/env python3
# what-if.py
#
# The ledger and what if, by real keys and clicks: drag a card and tidy up, count the references to an
# object, try a line at the prompt, see the branch, undo it and redo it, recall
# the line, and cut a reference by the menu.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import sys

from desk import Desk, fail, need_tools

COUNT = ("642", "310")
CARD = ("580", "312")
EMPTY = ("400", "470")
DOWN = 88
SECOND_ROW = ("1100", "208")


def drag(desk, x, y, down):
    desk.tool("mousemove", x, y, "mousedown", "1")
    for part in (2, 1):
        desk.tool("mousemove", x, str(int(y) + down // part))
    desk.tool("mouseup", "1")


def main():
    program, _, lesson, folder = sys.argv[1:5]
    need_tools()
    os.makedirs(folder, exist_ok=True)
    desk = Desk(program, [lesson], folder)
    try:
        desk.picture()
        # To the line that drops the first name.
        desk.keys("ctrl+Right", 11)
        start = desk.picture("1-before")

        # A card is seen where it was dropped: its count is under the pointer there. Tidy puts it back.
        drag(desk, *CARD, DOWN)
        desk.tool("mousemove", "640", "30")
        dropped = desk.picture("1-dropped")
        if dropped == start:
            fail("a card cannot be dragged")
        desk.tool("mousemove", COUNT[0], str(int(COUNT[1]) + DOWN), "click", "1", "mousemove", "640", "30")
        if desk.picture("1-dropped-chosen") == dropped:
            fail("a card is not where it was dropped")
        desk.tool("mousemove", *EMPTY, "click", "1", "mousemove", "640", "30")
        desk.keys("ctrl+shift+t")
        if desk.picture("1-tidied") != start:
            fail("after dragging and tidying: another picture")

        # The count of Person, which stands on the corner of its card.
        desk.tool("mousemove", *COUNT)
        desk.picture()
        desk.tool("click", "1")
        desk.picture()
        desk.tool("mousemove", "640", "30")
        lit = desk.picture("2-ledger")
        if lit == start:
            fail("a click on a count does nothing")
        desk.keys("Down")
        if desk.picture("3-ledger-next") == lit:
            fail("another row of the ledger lights no other arrow")
        desk.keys("Up")
        if desk.picture() != lit:
            fail("back at the first row: another picture")
        # The pointer is heard before the focus, which stays where it is.
        desk.tool("mousemove", *SECOND_ROW)
        if desk.picture("3-ledger-hovered") == lit:
            fail("the row under the pointer lights no other arrow")
        desk.tool("mousemove", "640", "30")
        desk.keys("Escape")
        plain = desk.picture("4-plain")
        if plain == lit:
            fail("the row with the focus lights nothing")

        desk.keys("ctrl+k")
        desk.tool("type", "del d.master")
        desk.keys("Return")
        desk.keys("Escape")
        tried = desk.picture("5-tried")
        if tried == plain:
            fail("the line that was tried changes nothing")
        desk.keys("ctrl+z")
        desk.picture("6-undone")
        desk.keys("ctrl+shift+z")
        if desk.picture("7-redone") != tried:
            fail("undo and redo: another picture")
        desk.keys("ctrl+z")
        desk.picture()
        desk.keys("ctrl+k")
        desk.keys("Up")
        desk.keys("Return")
        desk.keys("Escape")
        desk.picture("8-again")
        desk.keys("shift+F10")
        desk.picture("9-menu")
        desk.keys("Escape")
        print("ok - the ledger and what if")
    finally:
        desk.close()


main()
