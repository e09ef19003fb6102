"""PUBLIC: the face for citizens: the catalogue, a procedure with its QR, tracking with number and secret."""
