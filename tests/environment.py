"""Loaded before Django: gives each test process a directory of its own and, when asked, a real PostgreSQL.

`MOTCUA_TEST_DATABASE=postgresql` starts a temporary cluster that every process of this run shares.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from tests.postgres import Cluster

directory = Path(tempfile.mkdtemp(prefix="motcua-test-"))
atexit.register(shutil.rmtree, directory, ignore_errors=True)
(directory / "static").mkdir()
os.environ["MOTCUA_DATA"] = str(directory)
os.environ["MOTCUA_LISTENER"] = "staff"
os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)

if os.environ.get("MOTCUA_TEST_DATABASE") == "postgresql" and "PYTEST_XDIST_WORKER" not in os.environ:
    cluster = Cluster()
    cluster.start()
    atexit.register(cluster.stop)
    os.environ["MOTCUA_DATABASE"] = cluster.address("motcua")
