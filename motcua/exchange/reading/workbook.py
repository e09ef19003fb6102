"""XLS, XLSB and ODS through calamine, which reads them as a whole; their sheets are small by nature."""

from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from motcua.exchange.reading.sheet import Row, Sheet, plain
from motcua.exchange.refusals import Damaged, Encrypted


def sheets(path: Path) -> Iterator[Sheet]:
    """Walk the sheets of a workbook in order."""
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for meta in book.sheets_metadata:
                sheet = book.get_sheet_by_name(meta.name)
                yield Sheet(meta.name, _rows(sheet), visible=meta.visible == SheetVisibleEnum.Visible)
    except PasswordError as error:
        raise Encrypted(file=path.name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Damaged(file=path.name) from error


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    first, left = sheet.start or (0, 0)
    yield from ([] for _ in range(min(first, 1000)))
    for row in sheet.to_python(skip_empty_area=True):
        yield [None] * left + [plain(value) for value in row]
