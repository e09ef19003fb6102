"""LOBBY: the screen on the wall: open or closed, the hours, the way to the catalogue. No personal data, owns no row."""
