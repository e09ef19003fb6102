"""From a register's lines to dossiers: each line as values, the lines of one dossier joined, whole lists judged."""
