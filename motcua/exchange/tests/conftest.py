"""Every test of this room has folders of its own."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def own_folders(settings: Any, tmp_path: Path) -> Path:
    """Let refused lines, locks and anchors of a test lie in its own folder."""
    settings.DATA_DIRECTORY = tmp_path / "data"
    settings.DATA_DIRECTORY.mkdir()
    return tmp_path
