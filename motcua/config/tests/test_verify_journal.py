"""What `motcua verify-journal` tells when there is nothing to hold the journal against."""

import argparse

import pytest

from conftest import Committed
from motcua.config.commands import verify_journal
from motcua.core import anchors
from motcua.core.tests.makers import AT, LAN, note

pytestmark = pytest.mark.commits


def test_a_journal_without_anchors_is_told(committed: Committed) -> None:
    note(count=3, by=LAN, at=AT)
    whole = verify_journal.run(argparse.Namespace(commune=None))
    assert (whole.status, len(whole.lines)) == (0, 1)
    anchors.path_of(1).write_text("hỏng")
    bare = verify_journal.run(argparse.Namespace(commune=None))
    assert bare.status == 0
    assert "mốc neo" in bare.lines[1]
