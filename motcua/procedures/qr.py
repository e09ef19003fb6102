"""QR pictures that a phone reads from a wall two metres away."""

import io

import segno

QUIET_ZONE = 4


def svg(*, text: str, title: str = "") -> str:
    """Return the QR of a text as an SVG picture that fills whatever place it is given."""
    target = io.BytesIO()
    look = {"omitsize": True, "border": QUIET_ZONE, "light": "#ffffff", "title": title or None}
    _code(text).save(target, kind="svg", xmldecl=False, svgns=True, **look)
    return target.getvalue().decode()


def png(*, text: str, scale: int = 6) -> bytes:
    """Return the QR of a text as a PNG picture; `scale` is pixels per module."""
    target = io.BytesIO()
    _code(text).save(target, kind="png", scale=scale, border=QUIET_ZONE)
    return target.getvalue()


def _code(text: str) -> segno.QRCode:
    # M restores 15 % of the picture: a crease or a drop of rain on a wall.
    return segno.make(text, error="m", micro=False, boost_error=True)
