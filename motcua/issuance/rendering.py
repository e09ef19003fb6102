"""Typst inside the process: a template of this house and JSON in, the bytes of a PDF out.

Content never becomes part of a template: it travels as one JSON text and is read by `json(bytes(sys.inputs.data))`,
so that `#`, `$`, quotes or a line break in a name are printed and never obeyed.
"""

import json
import threading
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from motcua.core.refusals import Refusal

# Both folders hold Liberation 2 under Debian or Ubuntu; version 1 of the family lacks 93 Vietnamese letters, and a
# PDF/A compile refuses a letter that the font does not have.
FONT_FOLDERS = (Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/fonts/truetype/liberation"))
FONT_FILES = tuple(f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic"))
# Templates may import one another by a path from the package: `#import "/issuance/data/decree30.typ"`.
TEMPLATE_ROOT = Path(__file__).resolve().parent.parent
# A paper without a date of its own still needs a fixed one inside the file, or no two files would be equal.
NO_DATE = date(2026, 1, 1)

_local = threading.local()


class FontsMissing(Refusal):
    """The Times-metric fonts are not on this machine; `package` says what to install."""


class UnprintableText(Refusal):
    """The text holds a character that the official font does not have."""


class RenderingFailed(Refusal):
    """The template did not compile, or compiled with a warning."""


def pdf(*, template: Path, data: Mapping[str, Any], made_on: date | None = None, archive: bool = True) -> bytes:
    """Print a paper as PDF: `template` is a .typ file of this house, `data` what stands on the paper.

    `data` must be writable as JSON; the template reads it with `json(bytes(sys.inputs.data))`. An image is given as
    text (SVG) and drawn with `image(bytes(data.qr), format: "svg")`. `made_on` is the date kept inside the file: the
    same arguments give the same bytes. `archive` asks for PDF/A-2b.
    Refused: FontsMissing, UnprintableText, RenderingFailed (a compiler warning counts as a failure).
    """
    moment = datetime.combine(made_on or NO_DATE, datetime.min.time(), tzinfo=UTC)
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    try:
        answer = _compiler().compile_with_warnings(
            input=str(template),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-2b"] if archive else [],
            timestamp=moment,
        )
    except typst.TypstError as error:
        raise _refusal_for(str(error)) from error
    content, warnings = answer
    if warnings:
        raise RenderingFailed(reason="; ".join(str(warning) for warning in warnings))
    return bytes(content)


def _compiler() -> Any:
    """Give each thread its own compiler: one compiler object cannot be used by two threads at once."""
    if not hasattr(_local, "compiler"):
        _local.compiler = typst.Compiler(root=str(TEMPLATE_ROOT), font_paths=_fonts(), ignore_system_fonts=True)
    return _local.compiler


@lru_cache(maxsize=1)
def _fonts() -> Any:
    folder = next((path for path in FONT_FOLDERS if all((path / name).is_file() for name in FONT_FILES)), None)
    if folder is None:
        raise FontsMissing(package="fonts-liberation2")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def _refusal_for(message: str) -> Refusal:
    if "could not be displayed" in message:
        return UnprintableText(character=message.split('"`')[0].split('`"')[-1])
    return RenderingFailed(reason=message)
