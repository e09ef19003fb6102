"""Whole sentences typed for the old fonts come out as they were meant; what is not certain is not touched."""

import pytest

from motcua.exchange.reading.legacy_fonts import Font, font_of, font_of_many, to_unicode
from motcua.exchange.tests.lists import in_old_font

SENTENCES = (
    "Nguyễn Văn Hùng, trú tại thôn Khuổi Kẹn, xã Bản Thí",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
    "Đã trả kết quả cho công dân lúc chín giờ sáng",
    "quyết định giải quyết khiếu nại của ông Lương Văn Xuyến",
    "NÔNG THỊ MƯỜI",
    "Hồ sơ chờ cơ quan thuế xác định nghĩa vụ tài chính",
    "Trần Thị Ngọc Yến, Vũ Đình Khuê, Lữ Mỹ Kỳ, Phạm Quỳnh Như",
)


@pytest.mark.parametrize("font", [Font.TCVN3, Font.VNI])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_an_old_font_is_recognised_and_converted(sentence: str, font: Font) -> None:
    typed = in_old_font(sentence, font)
    assert typed != sentence
    assert font_of(typed) is font
    assert to_unicode(typed, font) == sentence


def test_the_examples_everybody_knows() -> None:
    assert to_unicode("NguyÔn V¨n", Font.TCVN3) == "Nguyễn Văn"
    assert to_unicode("Nguyeãn Vaên", Font.VNI) == "Nguyễn Văn"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_unicode_text_is_left_alone(sentence: str) -> None:
    assert font_of(sentence) is Font.UNICODE


def test_a_short_word_that_fits_both_fonts_is_not_certain_alone_but_is_in_its_column() -> None:
    assert font_of("Leâ") is Font.UNCLEAR
    column = [in_old_font(name, Font.VNI) for name in ("Nguyễn Văn Hùng", "Lương Thị Xuyến", "Lê")]
    assert font_of_many(column) is Font.VNI


def test_a_column_of_both_fonts_is_not_certain() -> None:
    column = [in_old_font("Nguyễn Văn Hùng", Font.VNI), in_old_font("Lương Thị Xuyến", Font.TCVN3)]
    assert font_of_many(column) is Font.UNCLEAR


def test_every_vietnamese_letter_stands_in_both_tables() -> None:
    letters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ"
    for font in (Font.TCVN3, Font.VNI):
        assert to_unicode(in_old_font(letters, font), font) == letters
