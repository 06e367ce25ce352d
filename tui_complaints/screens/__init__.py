"""The screens of the app, one a file: each calls use cases and shows what comes back; none decides about a case."""
