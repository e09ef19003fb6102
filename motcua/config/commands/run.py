"""`motcua run`: serves the three listeners and the worker, each a process of its own."""

import argparse
import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NoReturn

from motcua.config import holding
from motcua.config.answers import Answer, CallError
from motcua.config.place import data_directory, sample_accounts

HELP = "Chạy ba cổng (công dân, cán bộ, màn hình sảnh) và tiến trình nền"
DATABASE = False
PORTS = {"public": "127.0.0.1:8000", "staff": "127.0.0.1:8001", "lobby": "127.0.0.1:8002"}
NAMES = {"public": "Công dân", "staff": "Cán bộ", "lobby": "Màn hình sảnh"}
PR_SET_PDEATHSIG = 1
RESTORING = "Nơi lưu dữ liệu này đang được khôi phục. Hãy chờ xong rồi chạy lại."
WORKING = (
    "Một motcua run khác đang chạy trên cùng nơi lưu dữ liệu này. Hãy dùng nó, hoặc dừng nó trước; nếu cần thêm cổng, "
    "thêm --no-worker."
)
SERVER = [
    *("--interface", "wsgi", "--workers", "1", "--blocking-threads", "4"),
    *("--backpressure", "64", "--no-ws", "--log-level", "warning"),
]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take an address for each listener."""
    for listener, address in PORTS.items():
        parser.add_argument(f"--{listener}", default=address, metavar="ĐỊA-CHỈ:CỔNG")
    parser.add_argument("--no-worker", action="store_true", help="không chạy tiến trình nền")


def run(args: argparse.Namespace) -> Answer:
    """Start everything, say where it is, and stay until told to stop; one that dies ends them all."""
    if not (data_directory() / "secrets.json").exists():
        raise CallError("Nơi này chưa được chuẩn bị. Hãy chạy trước: motcua init")
    addresses = {listener: getattr(args, listener) for listener in PORTS}
    with contextlib.ExitStack() as locks:
        handles = [locks.enter_context(holding.held(holding.RUN, shared=True, refusal=RESTORING))]
        if not args.no_worker:
            handles.append(locks.enter_context(holding.held(holding.WORKER, refusal=WORKING)))
        for listener, address in addresses.items():
            refuse_taken(listener, address)
        mend_cache()
        return served(addresses, handles, worker=not args.no_worker)


def mend_cache() -> None:
    """Make a cache that a power cut has damaged anew, and say so; every page would fail on it."""
    from motcua.config import cache_file

    if cache_file.drop_broken():
        from motcua.config.start import start

        start()
        cache_file.make()
        sys.stderr.write(f"{cache_file.TOLD}\n")


def served(addresses: dict[str, str], handles: Sequence[int], *, worker: bool) -> Answer:
    """Serve until told to stop; then nobody is left behind. The children inherit the locks and so hold them too."""
    for handle in handles:
        os.set_inheritable(handle, True)
    signal.signal(signal.SIGTERM, stop_asked)
    children: list[subprocess.Popen[bytes]] = []
    try:
        serve(addresses, children, worker=worker)
        status = watch(children)
    except KeyboardInterrupt:
        status = 0
    finally:
        stop(children)  # whenever the stop is asked, also while still starting, nobody is left behind
    return Answer({"stopped": True}, ["Đã dừng."], status)


def serve(addresses: dict[str, str], children: list[subprocess.Popen[bytes]], *, worker: bool) -> None:
    """Start the listeners and the worker, and say where they are once they take connections."""
    for listener, address in addresses.items():
        children.append(start(listener, address))
    if worker:
        command = [sys.executable, "-m", "motcua.config.worker"]
        children.append(child(command, environment("staff")))
    for listener, address in addresses.items():
        wait_for(address, children)
        sys.stderr.write(f"{NAMES[listener]:>15}: http://{address}/\n")
    sys.stderr.writelines(f"{line}\n" for line in sign_ins())


def sign_ins() -> list[str]:
    """Return the sample people's sign-ins, where there is a sample commune."""
    accounts = sample_accounts()
    head = ["", "Tài khoản mẫu (dữ liệu giả lập, chỉ dùng trên máy này):"] if accounts else []
    return head + [f"{one['username']:>15}  {one['password']}  {one['name']} – {one['role']}" for one in accounts]


def refuse_taken(listener: str, address: str) -> None:
    """Refuse, before anything starts, an address that is wrong or that another program holds."""
    host, _, port = address.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 2**16):
        raise CallError(f"Địa chỉ «{address}» chưa đúng. Viết như 127.0.0.1:8000")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            raise CallError(
                f"Cổng {address} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: "
                f"thêm --{listener} 127.0.0.1:{int(port) + 100}"
            ) from error


def start(listener: str, address: str) -> subprocess.Popen[bytes]:
    """Start the server of one listener."""
    host, _, port = address.rpartition(":")
    command = [
        sys.executable,
        "-m",
        "granian",
        *SERVER,
        "--host",
        host,
        "--port",
        port,
        "motcua.config.wsgi:application",
    ]
    return child(command, environment(listener) | {"MOTCUA_ADDRESS": host})


def child(command: list[str], variables: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a process that is told to stop when this one ends, however it ends.

    A process group of its own: a server that is stopped while it starts must not leave its worker behind.
    """
    return subprocess.Popen(command, env=variables, process_group=0, close_fds=False, preexec_fn=stop_with_parent)


def stop_with_parent() -> None:
    """Ask Linux to send SIGTERM to this process when its parent is gone."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def environment(listener: str) -> dict[str, str]:
    """Return the environment of a child: which face it is, and one arena of memory instead of eight."""
    return {**os.environ, "MOTCUA_LISTENER": listener, "MALLOC_ARENA_MAX": "2"}


def wait_for(address: str, children: list[subprocess.Popen[bytes]]) -> None:
    """Wait until a listener takes connections."""
    host, _, port = address.rpartition(":")
    end = time.monotonic() + 30
    while time.monotonic() < end and all(child.poll() is None for child in children):
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise CallError(f"Cổng {address} không khởi động được. Xem các dòng lỗi phía trên.")


def watch(children: list[subprocess.Popen[bytes]]) -> int:
    """Stay until a child ends: then all are ended, and the answer is no."""
    while all(child.poll() is None for child in children):
        time.sleep(0.5)
    return 1


def stop(children: list[subprocess.Popen[bytes]]) -> None:
    """Stop every child with all it started, and wait for it."""
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, signal.SIG_IGN)
    for child in children:
        signal_group(child, signal.SIGTERM)
    for child in children:
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            signal_group(child, signal.SIGKILL)


def signal_group(child: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send a signal to a child's whole process group; nobody there is fine."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, number)


def stop_asked(_signal: int, _frame: object) -> NoReturn:
    """Treat SIGTERM like a person's Ctrl-C."""
    raise KeyboardInterrupt
