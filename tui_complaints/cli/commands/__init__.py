"""One module a command: ``declare(parser, argv)`` says what it takes, ``run(arguments)`` does it."""
