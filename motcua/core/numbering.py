"""Numbers of registers: given inside a verb, gap-free, none twice; a rolled-back verb leaves no gap."""

from django.db import connection

from motcua.core.verb import pending


def next_number(*, series: str, commune_id: int, start: int = 1) -> int:
    """Return the next number of a series (`H37.12/260106`, `TB/2026`). Refused outside of a verb."""
    return next_numbers(series=series, commune_id=commune_id, count=1, start=start)[0]


def next_numbers(*, series: str, commune_id: int, count: int, start: int = 1) -> range:
    """Return the next `count` numbers of a series; its row stays locked until the verb commits."""
    pending()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_series (commune, name, last) VALUES (%s, %s, %s) "
            "ON CONFLICT (commune, name) DO UPDATE SET last = core_series.last + %s RETURNING last",
            [commune_id, series, start - 1 + count, count],
        )
        last: int = cursor.fetchone()[0]
    return range(last - count + 1, last + 1)
