"""The command line."""

from hrctimeline.cli.app import app, main

__all__ = ["app", "main"]
