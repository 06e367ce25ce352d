"""Run the command: ``complaints`` or ``python -m tui_complaints``."""

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from tui_complaints.cli import run  # noqa: PLC0415 - so that importing this module costs nothing

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
