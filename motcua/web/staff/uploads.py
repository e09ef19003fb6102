"""Files on their way in: kept apart by commune and person, readable by the house alone, gone after a day."""

import json
import re
import secrets
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from motcua.core.actor import Actor
from motcua.web.ui.refusals import NoFile, UnknownUpload

MB = 2**20
MOST_FILES = 12
KEPT_SECONDS = 24 * 3600
STALE_SECONDS = 60
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}\Z")
NAME_LENGTH = 120


class CappedUpload(TemporaryFileUploadHandler):
    """Refuses a body that says it is larger than this installation takes, before a byte of it is kept."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:  # noqa: N803, ARG002
        """Raise what becomes the page "Tệp gửi lên quá lớn" (413)."""
        if content_length > most_bytes():
            raise RequestDataTooBig("upload")


def most_bytes() -> int:
    """Return how many bytes one upload may have (`UPLOAD_MB`)."""
    return int(getattr(settings, "UPLOAD_MB", 300)) * MB


@dataclass(slots=True)
class Staged:
    """Files that wait: what was found when they were looked at, and how far an import has come.

    `phase`: CHECKING, CHECKED, IMPORTING, DONE, REFUSED. `heard_at` is the last sign of life of a running phase.
    """

    token: str
    commune_id: int
    staff_id: int
    files: list[str]
    phase: str = "CHECKING"
    rows: int = 0
    as_of: str = ""
    outcome: dict[str, Any] = field(default_factory=dict)
    sentence: str = ""
    status: int = 200
    heard_at: float = 0.0

    @property
    def folder(self) -> Path:
        """Return where the files lie."""
        return root() / str(self.commune_id) / self.token

    @property
    def paths(self) -> list[Path]:
        """Return the files, each under its own name."""
        return [self.folder / str(place) / name for place, name in enumerate(self.files)]

    @property
    def size(self) -> int:
        """Return how many bytes there are."""
        return sum(path.stat().st_size for path in self.paths)

    @property
    def runs(self) -> bool:
        """Say whether somebody is at work on it now."""
        return self.phase in ("CHECKING", "IMPORTING") and time.time() - self.heard_at < STALE_SECONDS

    def save(self) -> None:
        """Write down how far it is, whole or not at all."""
        self.heard_at = time.time()
        draft = self.folder / f"state.{secrets.token_hex(4)}"
        draft.write_text(json.dumps(asdict(self), ensure_ascii=False), encoding="utf-8")
        draft.replace(self.folder / "state.json")


def root() -> Path:
    """Return the folder of all uploads, for the house alone."""
    folder = Path(settings.DATA_DIRECTORY) / "uploads"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def stage(*, files: Sequence["UploadedFile[bytes]"], by: Actor, as_of: str = "") -> Staged:
    """Keep uploaded files until the person has seen what they would do. Refused: `NoFile`."""
    sweep()
    if not files or len(files) > MOST_FILES:
        raise NoFile(most=MOST_FILES)
    token = secrets.token_urlsafe(16)
    names = [name_of(file.name or "tep") for file in files]
    staged = Staged(token, by.commune_id, by.staff_id or 0, names, as_of=as_of)
    for path, file in zip(staged.paths, files, strict=True):
        path.parent.mkdir(mode=0o700, parents=True)
        with path.open("xb") as target:
            for chunk in file.chunks():
                target.write(chunk)
    staged.save()
    return staged


def name_of(name: str) -> str:
    """Return a file's bare name, short enough for a disk, its ending kept."""
    bare = Path(name.replace("\\", "/")).name.replace("\x00", "").strip(". ") or "tep"
    stem, suffix = Path(bare).stem, Path(bare).suffix[:10]
    while len(f"{stem}{suffix}".encode()) > NAME_LENGTH:
        stem = stem[:-1]
    return f"{stem}{suffix}"


def load(*, token: str, by: Actor) -> Staged:
    """Return files one's own upload left here. Refused: `UnknownUpload`, also for another person's."""
    if not TOKEN.match(token):
        raise UnknownUpload()
    file = root() / str(by.commune_id) / token / "state.json"
    try:
        staged = Staged(**json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise UnknownUpload() from None
    if staged.staff_id != by.staff_id:
        raise UnknownUpload()
    return staged


def drop(staged: Staged) -> None:
    """Delete the files; they are the register and have no business here once they are in."""
    shutil.rmtree(staged.folder, ignore_errors=True)


def sweep() -> int:
    """Delete what has waited for more than a day; return how many uploads went."""
    old = [folder for folder in root().glob("*/*") if time.time() - folder.stat().st_mtime > KEPT_SECONDS]
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
    return len(old)
