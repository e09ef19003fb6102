"""Who calls: the address by which tries are counted, at tracking and at sign-in alike."""

from ipaddress import ip_address

from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """Return where a request comes from; behind a proxy on this machine, what the proxy says.

    Of an IPv6 address the network counts, because one household owns 2^64 addresses.
    """
    text: str = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and _is_loopback(text):
        text = forwarded.rsplit(",", 1)[-1].strip()
    try:
        address = ip_address(text)
    except ValueError:
        return text
    return address.exploded[:19] if address.version == 6 else text


def _is_loopback(text: str) -> bool:
    try:
        return ip_address(text).is_loopback
    except ValueError:
        return text == ""
