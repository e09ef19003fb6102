"""Bad input: each kind is refused in words that say what to do, and leaves the database as it was."""

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from motcua.core.refusals import Refusal
from motcua.dossiers.models import Dossier
from motcua.exchange import refusals
from motcua.exchange.models import ImportBatch
from motcua.exchange.reading import guard, kinds
from motcua.exchange.reading.guard import Limits
from motcua.exchange.reading.opening import sheets_of
from motcua.exchange.reading.sheet import Row
from motcua.exchange.tables import register
from motcua.exchange.tests.lists import HEADER, LINE, line, line_with, number, sheet, text, xls, xlsx
from motcua.exchange.tests.makers import bring_in, bring_in_lines, dossier, place, reasons
from motcua.web.ui.sentences import sentence_for

pytestmark = pytest.mark.django_db
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 200
WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument".encode("utf-16-le") + b"\x00" * 200


@pytest.fixture(autouse=True)
def _place(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIRECTORY = tmp_path / "data"
    settings.DATA_DIRECTORY.mkdir()
    place()


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def refuse(path: Path, kind: type[Refusal]) -> str:
    """Import a file that must be refused; return its sentence after seeing that nothing was written."""
    with pytest.raises(kind) as refused:
        bring_in(path)
    assert (Dossier.objects.count(), ImportBatch.objects.count()) == (0, 0)
    return sentence_for(refused.value)


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b"", refusals.FileEmpty, "rỗng"),
        (b"%PDF-1.7 ...", refusals.WrongType, "PDF"),
        (b"\x89PNG\r\n\x1a\n", refusals.WrongType, "PNG"),
        (b"\x00\x01\x02\x03" * 50, refusals.WrongType, "nhị phân"),
        (b"<?xml version='1.0'?><a/>", refusals.WrongType, "XML"),
        (WORD, refusals.WrongType, "Word"),
        (LOCKED, refusals.Encrypted, "mật khẩu"),
        (b"PK\x03\x04 broken", refusals.Damaged, "hỏng"),
        (zipped(word__document_dot_xml=b"<w/>"), refusals.WrongType, "Word"),
        (zipped(a_dot_txt=b"x"), refusals.WrongType, "ZIP"),
        (zipped(xl__workbook_dot_xml=b"<workbook/>", xl__vbaProject_dot_bin=b"x"), refusals.MacroFile, "macro"),
        (zipped(xl__workbook_dot_xml=b"<workbook"), refusals.Damaged, "hỏng"),
        ("Kính gửi các đồng chí,\nmột lá thư thường.\n".encode(), refusals.NoRegister, "số hồ sơ"),
    ],
)
def test_what_is_no_register_is_refused_in_words(
    tmp_path: Path, content: bytes, kind: type[Refusal], words: str
) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(content)
    assert words in refuse(path, kind)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "Không tìm thấy" in refuse(tmp_path / "không-có.xlsx", refusals.FileMissing)
    assert "Không tìm thấy" in refuse(tmp_path, refusals.FileMissing)


def test_a_file_of_5_gb_is_refused_by_its_size_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lớn.xlsx"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 5 * 1024**3)

    def read(_path: Path) -> Any:
        raise AssertionError("read")

    monkeypatch.setattr(guard, "_sha256", read)
    monkeypatch.setattr(kinds, "kind_of", read)
    assert "5120 MB" in refuse(path, refusals.FileTooLarge)


def test_a_workbook_that_would_grow_without_end_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    path.write_bytes(
        zipped(xl__workbook_dot_xml=b"<workbook/>", xl__worksheets__sheet1_dot_xml=b" " * (80 * 1024 * 1024))
    )
    assert "phình" in refuse(path, refusals.ZipBomb)
    many = zipped(xl__workbook_dot_xml=b"<workbook/>", **{f"e{at}": b"" for at in range(2100)})
    path.write_bytes(many)
    refuse(path, refusals.ZipBomb)


def test_a_protected_old_workbook_and_a_macro_workbook(tmp_path: Path) -> None:
    path = xls(tmp_path / "a.xls", sheet([line(1)]))
    path.write_bytes(path.read_bytes() + "_VBA_PROJECT".encode("utf-16-le"))
    assert "macro" in refuse(path, refusals.MacroFile)


def test_a_file_that_is_written_while_it_is_read_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet([line(at) for at in range(1, 30)]))
    really = register._is_line

    def meddling(*arguments: Any) -> bool:
        with path.open("ab") as file:
            file.write(b"x")
        return really(*arguments)

    monkeypatch.setattr(register, "_is_line", meddling)
    assert "bị thay đổi" in refuse(path, refusals.ChangedWhileRead)


def test_a_formula_without_its_result_refuses_its_row_only(tmp_path: Path) -> None:
    lines = [line(1), line_with({"Ngày tiếp nhận": "=TODAY()"}, 2), line_with({"Ghi chú": "=1+1"}, 3)]
    outcome = bring_in_lines(tmp_path, lines)
    assert (outcome.created, outcome.rejected) == (2, 1)
    assert "công thức" in reasons(outcome)[0]
    assert "Ngày tiếp nhận" in reasons(outcome)[0]


def test_a_formula_with_its_result_is_read_like_a_value(tmp_path: Path) -> None:
    body = b"".join(
        b'<row r="%d">' % at
        + b"".join(
            b'<c r="%s%d" t="str"><f>A1</f><v>%s</v></c>' % (bytes([65 + column]), at, cell.encode())
            for column, cell in enumerate(cells)
        )
        + b"</row>"
        for at, cells in enumerate(
            [("Số hồ sơ", "Ngày tiếp nhận", "Trạng thái"), (number(1), "06/01/2026", "Đang xử lý")], 1
        )
    )
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    path = tmp_path / "f.xlsx"
    path.write_bytes(
        zipped(
            xl__workbook_dot_xml=b"<workbook %s %s><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>"
            % (main, links),
            xl___rels__workbook_dot_xml_dot_rels=b"<Relationships><Relationship Id='r1' Target='worksheets/s.xml'/>"
            b"</Relationships>",
            xl__worksheets__s_dot_xml=b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (main, body),
        )
    )
    assert bring_in(path).created == 1
    assert dossier(number(1)).status == "PROCESSING"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"Trạng thái hồ sơ": "Chờ sếp"}, "Không hiểu trạng thái"),
        ({"Trạng thái hồ sơ": None}, "không có trạng thái"),
        ({"Trạng thái hồ sơ": "Đã trả kết quả; Công dân rút hồ sơ"}, "loại trừ nhau"),
        ({"Trạng thái hồ sơ": "Leâ"}, "phông cũ"),
        ({"Ngày tiếp nhận": "hôm qua"}, "ngày tiếp nhận"),
        ({"Ngày tiếp nhận": None}, "ngày tiếp nhận"),
        ({"Số hồ sơ": None}, "không có số hồ sơ"),
    ],
)
def test_a_row_whose_number_receipt_or_status_cannot_be_known_is_refused(
    tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    outcome = bring_in_lines(tmp_path, [line(1), line_with(changes, 2)])
    assert (outcome.created, outcome.rejected) == (1, 1)
    assert words in reasons(outcome)[0]


def test_an_unknown_procedure_is_warned_of_or_refused_as_the_installation_says(tmp_path: Path) -> None:
    lines = [line(1), line_with({"Mã thủ tục": "9.999999", "Tên thủ tục hành chính": "Không có thật"}, 2)]
    assert bring_in_lines(tmp_path, lines).rejected == 0
    strict = tmp_path / "data" / "mapping" / "chat-che"
    strict.mkdir(parents=True)
    (strict / "layout.toml").write_text('[procedures]\nunknown = "refuse"\n', encoding="utf-8")
    path = xlsx(tmp_path / "b.xlsx", sheet(lines))
    outcome = bring_in(path, mapping="chat-che")
    assert (outcome.unchanged, outcome.rejected) == (1, 1)
    assert "Không có thủ tục" in reasons(outcome)[0]


def test_one_number_with_different_contents_is_refused_on_every_line(tmp_path: Path) -> None:
    other_day = line_with({"Ngày tiếp nhận": "08/01/2026 08:00:00"})
    other_procedure = line_with({"Mã thủ tục": "1.001193", "Tên thủ tục hành chính": "Đăng ký khai sinh"}, 2)
    outcome = bring_in_lines(tmp_path, [line(1), other_day, line(2), other_procedure, line(3)])
    assert (outcome.created, outcome.rejected) == (1, 4)
    assert {"ngày tiếp nhận" in reason for reason in reasons(outcome)} == {True, False}


def test_an_end_before_the_receipt_is_not_used(tmp_path: Path) -> None:
    changes = {"Ngày có kết quả": "02/01/2026", "Ngày kết thúc xử lý": None, "Ngày trả kết quả": None}
    outcome = bring_in_lines(tmp_path, [line_with(changes)])
    assert (outcome.created, outcome.rejected) == (1, 0)
    assert dossier(number(1)).ready_at is None
    assert any("trước ngày tiếp nhận" in warning["words"] for warning in outcome.warnings)


def test_two_communes_in_one_file_by_their_codes(tmp_path: Path) -> None:
    place("ban-thi")
    lines = [line(1), line_with({"Số hồ sơ": number(2, agency="H37.13")}, 2)]
    sentence = refuse(xlsx(tmp_path / "a.xlsx", sheet(lines)), refusals.SeveralCommunes)
    assert "Bản Thí" in sentence
    assert "Nà Mẫu" in sentence


def test_two_communes_in_one_file_by_their_names(tmp_path: Path) -> None:
    header = (*HEADER, "Cơ quan/đơn vị")
    lines = [
        [*line_with({"Số hồ sơ": f"BN-{at}"}, at), f"UBND xã {'Nà Mẫu' if at < 6 else 'Khuổi Nọi'}"]
        for at in range(1, 12)
    ]
    refuse(xlsx(tmp_path / "a.xlsx", sheet(lines, header=header)), refusals.SeveralCommunes)


@pytest.mark.parametrize("by_code", [True, False])
def test_the_list_of_another_commune(tmp_path: Path, *, by_code: bool) -> None:
    place("ban-thi")
    changes = {"Số hồ sơ": number(1, agency="H37.13") if by_code else "BN-1"}
    rows = sheet([line_with(changes)], unit="UBND xã Nà Mẫu" if by_code else "UBND xã Bản Thí")
    assert "không phải xã Nà Mẫu" in refuse(xlsx(tmp_path / "a.xlsx", rows), refusals.OtherCommune)


def test_text_of_an_old_font_that_is_not_certain_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        "Sè hå s¬;Ngµy tiÕp nhËn;\n".encode("cp1252") + "Nguyeãn Vaên Huøng;Ngaøy tieáp nhaän\n".encode("cp1252")
    )
    assert "phông cũ" in refuse(path, refusals.FontUnclear)


def test_an_unknown_mapping_is_said(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet([line(1)]))
    for name in ("không-có", "../data"):
        with pytest.raises(refusals.UnknownMapping):
            bring_in(path, mapping=name)


def test_a_list_without_rows_is_no_error(tmp_path: Path) -> None:
    outcome = bring_in_lines(tmp_path, [])
    assert (outcome.rows, outcome.created) == (0, 0)
    assert outcome.warnings[0]["code"] == "EMPTY_LIST"


def rows_of(path: Path) -> list[Row]:
    return [row for page in sheets_of(path, limits=Limits()) for row in page.rows]


def test_every_refusal_has_a_sentence_in_both_languages() -> None:
    kinds_of_refusal = [
        kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, Refusal)
    ]
    fields = dict.fromkeys(("file", "size", "limit", "found", "entries", "asked", "name", "why", "id"), "X")
    for kind in kinds_of_refusal:
        if kind not in (Refusal, refusals.FileRefused):
            assert "X" in sentence_for(kind(**fields)) or kind is refusals.ImportRunning
            assert sentence_for(kind(**fields), language="en") != sentence_for(kind(**fields))


def test_rich_text_blanks_and_odd_rows_are_read_alike(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page["B2"], page["D4"], page["A9"] = "một & hai", 3, True
    path = tmp_path / "o.xlsx"
    book.save(path)
    assert [row for row in rows_of(path) if row] == [[None, "một & hai"], [None, None, None, 3.0], [True]]
    csv = text(tmp_path / "o.csv", [list(LINE)], encoding="utf-8")
    csv.write_text("sep=;\n" + csv.read_text("utf-8"), "utf-8")
    assert rows_of(csv) == [list(LINE)]
