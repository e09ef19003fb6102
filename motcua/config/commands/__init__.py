"""One file for each word of the `motcua` command: HELP, DATABASE, arguments(), run()."""
