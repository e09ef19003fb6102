"""`motcua bieu-06a`: the report table II.06a/VPCP/KSTT (thirteen columns) as a workbook and as JSON."""

import argparse
from pathlib import Path
from typing import Any

from motcua.config.answers import Answer
from motcua.config.commands.figures import of_a_period, question
from motcua.config.typed import put

HELP = "Lập biểu II.06a/VPCP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính (13 cột)"
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the period and where to write."""
    of_a_period(parser)
    parser.add_argument("--out", type=Path, metavar="TỆP.xlsx", help="ghi biểu ra tệp Excel này")


def run(args: argparse.Namespace) -> Answer:
    """Answer the table, and write it when a file is named."""
    from motcua.measures.workbook import workbook
    from motcua.people.queries import commune_by_code

    found = table_for(question(args))
    data = found.answer()
    out = named(args.out)
    if out:
        put({out: workbook(found, office=commune_by_code(code=args.commune).name)})
        data["file"] = str(out)
    return Answer(data, lines_of(found, out))


def named(out: Path | None) -> Path | None:
    """Return the file that was named; without a suffix no office program would open it, so it gets the workbook's."""
    return out.with_name(f"{out.name}.xlsx") if out and not out.suffix else out


def table_for(asked: dict[str, Any]) -> Any:
    """Return the table with the names of the fields as the catalogue has them."""
    from motcua.measures.queries import bieu_06a
    from motcua.procedures.queries import fields

    groups = fields(on=asked["period"].to_on)
    return bieu_06a(**asked, fields={view.code: group.name for group in groups for view in group.procedures})


def lines_of(table: Any, path: Path | None) -> list[str]:
    """Return the table as lines, its notes below."""
    from motcua.config.commands.figures import aligned
    from motcua.core.vietnamese import number

    heads = ("Lĩnh vực", *(f"({column})" for column in range(3, 14)))
    rows = [(row.name, *(number(value) for value in row.cells.values())) for row in (*table.rows, table.total)]
    told = [f"Đã ghi {path}"] if path else []
    return [*aligned([heads, *rows], left=(0,)), *table.notes, *told]
