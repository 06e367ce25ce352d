"""Run the command: ``complaints`` or ``python -m tui_complaints``."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and leave with its exit status.

    A command ends before there is garbage worth collecting, and everything that it wrote is flushed and on its way
    when it ends: looking for garbage, and taking a hundred modules apart at the end, would cost a letter a quarter of
    its time.
    """
    gc.disable()
    from tui_complaints.cli import run  # noqa: PLC0415 - after the collector is off: that is most of the gain

    os._exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
