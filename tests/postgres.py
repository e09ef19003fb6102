"""A PostgreSQL of the tests' own: Debian's binaries, data and socket in a temporary folder, no network."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PORT = "5432"
# Durability is tested where it is promised (bin/endure); here the disk may wait.
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"


class Cluster:
    """One temporary PostgreSQL cluster."""

    def __init__(self, *, durable: bool = False) -> None:
        # A socket path may not be longer than about a hundred letters.
        self.directory = Path(tempfile.mkdtemp(prefix="mcpg-", dir="/tmp"))
        self.durable = durable

    def start(self) -> None:
        """Make the cluster and wait until it answers. `initdb` refuses root, so root hands over to `postgres`."""
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.directory, owner.pw_uid, owner.pw_gid)
        self.run("initdb", "-D", str(self.data), "-A", "trust", "-U", "motcua", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-k {self.directory} " + (
            "-c listen_addresses='' -c max_connections=200" if self.durable else OPTIONS
        )
        self.run("pg_ctl", "-D", str(self.data), "-w", "-l", str(self.directory / "log"), "-o", options, "start")
        self.run("createdb", "-h", str(self.directory), "-U", "motcua", "motcua")

    def stop(self) -> None:
        """Stop the cluster and remove what it wrote."""
        self.run("pg_ctl", "-D", str(self.data), "-m", "immediate", "stop", check=False)
        shutil.rmtree(self.directory, ignore_errors=True)

    def address(self, name: str) -> str:
        """Return the `MOTCUA_DATABASE` address of one of its databases."""
        return f"postgresql://motcua@/{name}?host={self.directory}"

    @property
    def data(self) -> Path:
        """Where the cluster keeps its data."""
        return self.directory / "data"

    def run(self, program: str, *words: str, check: bool = True) -> None:
        """Run one of PostgreSQL's programs as the user it wants."""
        command = [str(binaries() / program), *words]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        subprocess.run(command, check=check, stdout=subprocess.DEVNULL, cwd=self.directory)


def binaries() -> Path:
    """Return the folder of the newest PostgreSQL that Debian installed (15 or later)."""
    found = sorted(Path("/usr/lib/postgresql").glob("[0-9]*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    here = shutil.which("initdb")
    if here:
        return Path(here).parent
    raise RuntimeError("PostgreSQL's programs are missing: apt-get install postgresql")


@contextmanager
def temporary_cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """Give a running cluster and remove it afterwards."""
    cluster = Cluster(durable=durable)
    cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop()
