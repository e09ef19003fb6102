"""Runs the `motcua` command as a person or a script would: another process, another directory, nothing mocked."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Installation:
    """An installation of its own in a directory; on PostgreSQL with a database of its own."""

    directory: Path
    database: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """What a command of this installation sees."""
        return {**os.environ, "MOTCUA_DATA": str(self.directory), "MOTCUA_DATABASE": self.database}

    def call(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run `motcua WORDS` and return what it printed and its exit status."""
        command = [sys.executable, "-m", "motcua", *map(str, words)]
        return subprocess.run(command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False)

    def ask(self, *words: str | Path, status: int = 0) -> Any:
        """Run `motcua WORDS --json` and return its one object; fail with its message when the status differs."""
        done = self.call(*words, "--json")
        assert done.returncode == status, done.stderr or done.stdout
        return json.loads(done.stdout)
