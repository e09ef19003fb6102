"""Sample accounts have printed passwords, so they work on the machine itself only, never over a network."""

import ipaddress
import os

from django.http import HttpRequest


def refuses(request: HttpRequest, *, is_sample: bool) -> bool:
    """Say whether this account must not work here: a sample account, and not everything about the call is loopback.

    Looked at: the address the listener was bound to (`MOTCUA_ADDRESS`, set by `motcua run`), the address of the caller,
    the host name asked for, and whether a proxy has passed the call on.
    """
    if not is_sample:
        return False
    bound = os.environ.get("MOTCUA_ADDRESS", "127.0.0.1")
    host = request.get_host().rsplit(":", 1)[0]
    passed_on = any(name in request.META for name in ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP"))
    return passed_on or not all(is_loopback(each) for each in (bound, request.META.get("REMOTE_ADDR", ""), host))


def is_loopback(name: str) -> bool:
    """Say whether a name or address means this machine."""
    if name.strip("[]").lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False
