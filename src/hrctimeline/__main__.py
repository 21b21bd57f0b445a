"""`python -m hrctimeline`."""

from hrctimeline.cli import main

main()
