"""Where this installation keeps what it writes, and the secrets that `motcua init` made there."""

import json
import os
import secrets
from pathlib import Path

from motcua.config.answers import CallError

LISTENERS = ("public", "staff", "lobby")
NAMES = (*LISTENERS, "links", "hashes")
SHORTEST = 20
HERE = Path(__file__).resolve().parents[2]


def data_directory() -> Path:
    """Return the directory that holds everything this installation writes: `MOTCUA_DATA`, else `var/` of the checkout.

    Never one of the folder a person happens to stand in: the same command must find the same data.
    """
    return Path(os.environ.get("MOTCUA_DATA") or HERE / "var").resolve()


def read_secrets() -> dict[str, str]:
    """Return the secrets of this installation; a throw-away set before `init` has made them."""
    path = data_directory() / "secrets.json"
    if path.exists():
        return read_whole(path)
    return fresh_secrets()


def read_whole(path: Path) -> dict[str, str]:
    """Return the secrets of a file that has them all. Raises CallError: made anew they would lock citizens out."""
    try:
        found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        if all(isinstance(found[name], str) and len(found[name]) > SHORTEST for name in NAMES):
            return found
    except (ValueError, LookupError, TypeError):
        pass
    raise CallError(
        f"Tệp khóa bí mật {path} bị hỏng. Hãy chép lại tệp này từ bản sao lưu; làm khóa mới thì mọi mã tra cứu đã "
        "phát cho công dân sẽ không dùng được nữa."
    )


def make_secrets() -> bool:
    """Write the secrets once, readable by their owner alone; `False` when they are there already."""
    directory = data_directory()
    directory.mkdir(parents=True, exist_ok=True)
    directory.chmod(0o700)
    path = directory / "secrets.json"
    if path.exists():
        return False
    # Whole or not at all: a machine that stops here must not leave half a file that is taken for the secrets.
    draft = directory / f"secrets.{os.getpid()}.draft"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(fresh_secrets(), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


def fresh_secrets() -> dict[str, str]:
    """Return one key for each listener, one for links that cross listeners and one for keyed hashes."""
    return {name: secrets.token_urlsafe(48) for name in NAMES}


def sample_file() -> Path:
    """Return where the sample passwords lie."""
    return data_directory() / "sample-accounts.json"


def sample_accounts() -> list[dict[str, str]]:
    """Return the sample sign-ins for printing at the start; empty where there is no sample."""
    if not sample_file().exists():
        return []
    found: list[dict[str, str]] = json.loads(sample_file().read_text(encoding="utf-8"))
    return found
