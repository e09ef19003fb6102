"""Tables: total rows add up, a row of an indicator agrees with its own numerator, denominator and target."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from motcua.direction.lint.findings import Finding, error
from motcua.direction.lint.notice import Notice, Table
from motcua.direction.lint.numbers import NUMBER, as_words, decimals_of, parsed

_TOTALS = frozenset({"tổng", "tổng cộng", "tổng số", "cộng", "toàn xã"})
_LEADING = re.compile(rf"^\s*({NUMBER})")


def totals_add_up(notice: Notice) -> Iterator[Finding]:
    """SL02 in a table: a row "Tổng cộng" that is not the sum of the other rows."""
    for table in notice.tables:
        totals = [row for row in table.rows if is_total(row)]
        others = [row for row in table.rows if not is_total(row)]
        if len(totals) == 1 and len(others) > 1 and not _is_nested(others):
            yield from _wrong_columns(table, totals[0], others)


def _wrong_columns(table: Table, total_row: tuple[str, ...], others: list[tuple[str, ...]]) -> Iterator[Finding]:
    for column in range(1, len(table.header)):
        values = [_whole(row, column) for row in others]
        total = _whole(total_row, column)
        if total is None or None in values or table.header[column] in {"tt", "stt"}:
            continue
        added = sum((value for value in values if value is not None), Decimal(0))
        if added != total:
            told = f"các dòng cộng lại là {as_words(added)}, dòng tổng ghi {as_words(total)}"
            yield error(
                "SL02",
                " | ".join(total_row),
                why=f"Cột “{table.header[column]}”: {told}.",
                fix="Soát lại các dòng và dòng tổng.",
                at=table.order,
            )


def is_total(row: tuple[str, ...]) -> bool:
    """Return whether a row of a table is its total."""
    return any(cell.lower().strip(" :") in _TOTALS for cell in row[:2])


def _is_nested(rows: list[tuple[str, ...]]) -> bool:
    """Return whether rows stand under other rows (I, 1, 1.1, "trong đó"), so that a plain sum means nothing."""
    first = [row[0].strip() for row in rows if row and row[0].strip()]
    mixed = any(one.isalpha() for one in first) and any(one[:1].isdigit() for one in first)
    dotted = any("." in one.strip(".") for one in first)
    return mixed or dotted or any(re.search(r"trong đó|^\s*[-+]", " ".join(row).lower()) for row in rows)


def _whole(row: tuple[str, ...], column: int) -> Decimal | None:
    """Return the number of a cell that holds nothing else."""
    text = row[column].strip() if column < len(row) else ""
    return parsed(text) if re.fullmatch(NUMBER, text) else None


def indicators_agree(notice: Notice) -> Iterator[Finding]:
    """SL03 and SL08 in a table of indicators: numerator ÷ denominator is the result, result − target is the gap."""
    for table in notice.tables:
        named = [table.column(*names) for names in (("tử số",), ("mẫu số",), ("kết quả", "tỷ lệ", "đạt"))]
        target, gap = table.column("chỉ tiêu giao", "kế hoạch giao", "mục tiêu"), table.column("chênh lệch", "so với")
        for row in table.rows:
            if None not in named:
                yield from _share(table, row, *(_leading(row, column) for column in named))
            yield from _gap(table, row, _leading(row, named[2]), _leading(row, target), _leading(row, gap))


def _leading(row: tuple[str, ...], column: int | None) -> str:
    """Return the number a cell begins with: "2.380 (hồ sơ nhận trong kỳ)" is 2.380."""
    found = _LEADING.match(row[column].lstrip("+-") if column is not None and column < len(row) else "")
    return found[1] if found else ""


def _share(table: Table, row: tuple[str, ...], numerator: str, denominator: str, result: str) -> Iterator[Finding]:
    is_rate = "%" in " ".join(row) or "%" in " ".join(table.header)
    if not (numerator and denominator and result and is_rate) or not parsed(denominator):
        return
    exact = parsed(numerator) * 100 / parsed(denominator)
    printed, half = parsed(result, percent=True), Decimal(5).scaleb(-decimals_of(result, percent=True) - 1)
    if abs(exact - printed) > half and not 0 <= exact - printed < 2 * half:
        right = as_words(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))
        yield error(
            "SL03",
            " | ".join(row),
            why=f"{numerator}/{denominator} là {right}%, không phải {result}%.",
            fix=f"Sửa thành {right}% hoặc soát lại tử số, mẫu số.",
            at=table.order,
        )


def _gap(table: Table, row: tuple[str, ...], result: str, target: str, gap: str) -> Iterator[Finding]:
    if not (result and target and gap):
        return
    points = abs(parsed(result, percent=True) - parsed(target, percent=True))
    if abs(points - parsed(gap, percent=True)) > Decimal(5).scaleb(-decimals_of(gap, percent=True) - 1):
        yield error(
            "SL08",
            " | ".join(row),
            why=f"{result} so với {target} chênh {as_words(points)} điểm phần trăm, bảng ghi {gap}.",
            fix="Soát lại cột chênh lệch.",
            at=table.order,
        )
