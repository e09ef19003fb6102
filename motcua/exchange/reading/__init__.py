"""From a file to plain rows: what it is, whether it may be opened, and its cells as text, numbers and blanks."""
