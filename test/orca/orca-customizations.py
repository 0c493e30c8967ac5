"""Writes what Orca says to a file, a line of JSON each, instead of speaking it: Orca loads this module from its folder at startup."""

import json
import os

from orca import speech

heard = open(os.environ["ORCA_HEARD"], "a", buffering=1)


def write(text, *_, **__):
    heard.write(json.dumps(text) + "\n")


def nothing(*_, **__):
    pass


speech._speak = write
# No echo of keys as they are pressed: run.ts presses them itself.
speech.speakKeyEvent = speech.speakCharacter = speech.stop = speech.init = nothing
