"""`python -m hrctimeline`."""

from hrctimeline.cli import program

program()
