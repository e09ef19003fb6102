"""UI: what the faces share: the frame of a page, its parts and style sheets, refusals in words, whose office it is."""
