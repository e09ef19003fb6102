"""Five tries a minute, for one address and for one number: enough for a slip of the finger, too few for guessing.

A try takes one of five places in the cache that all processes share, for sixty seconds; taking a place is atomic there,
so that parallel tries cannot slip through together.
"""

import hashlib
import hmac

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from motcua.web.ui.callers import address_of

PLACES = 5
SECONDS = 60


def may_try(request: HttpRequest, *, number_key: str) -> bool:
    """Take a place for the address and for the number; False when either has none left."""
    who, what = _key("a", address_of(request)), _key("n", number_key)
    taken = cache.get_many([f"{key}:{place}" for key in (who, what) for place in range(PLACES)])
    return _take(who, taken) and _take(what, taken)


def _key(kind: str, text: str) -> str:
    """Neither an address nor a number stands in the cache, only its keyed hash."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"{kind}:{text}".encode(), hashlib.sha256)
    return f"try:{kind}:{digest.hexdigest()[:32]}"


def _take(key: str, taken: dict[str, object]) -> bool:
    free = (f"{key}:{place}" for place in range(PLACES) if f"{key}:{place}" not in taken)
    return any(cache.add(each, 1, SECONDS) for each in free)
