"""Streams in memory."""

from _io import StringIO
