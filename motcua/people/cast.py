"""The invented people and places of the sample communes: nobody bears these names in these offices."""

from dataclasses import dataclass

from motcua.people.ranks import Rank
from motcua.people.roles import Role


@dataclass(frozen=True, slots=True)
class Place:
    """A sample commune."""

    code: str
    name: str
    agency_code: str


@dataclass(frozen=True, slots=True)
class Division:
    """A unit of a sample commune with other ways to write it; `before` holds its names before 1 July 2025."""

    code: str
    name: str
    others: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One of the fixed cast of the tests and of the sample."""

    username: str
    name: str
    unit: str | None
    rank: Rank
    roles: tuple[Role, ...]
    commune: str = "na-mau"


PLACES = {
    "na-mau": Place("na-mau", "xã Nà Mẫu", "H37.12"),
    "ban-thi": Place("ban-thi", "xã Bản Thí", "H37.13"),
}
CENTRE, ECONOMY, CULTURE, OFFICE = "trung-tam", "kinh-te", "van-hoa-xa-hoi", "van-phong"
DIVISIONS = (
    Division(
        CENTRE,
        "Trung tâm Phục vụ hành chính công",
        ("TT PVHCC", "Trung tâm PVHCC xã", "Trung tâm Phục vụ hành chính công xã"),
        ("Bộ phận Một cửa", "Bộ phận tiếp nhận và trả kết quả"),
    ),
    Division(
        ECONOMY,
        "Phòng Kinh tế",
        ("P. Kinh tế", "P.KT", "Phòng KT", "Phòng Kinh tế xã"),
        ("Địa chính - Xây dựng", "Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường"),
    ),
    Division(
        CULTURE,
        "Phòng Văn hóa - Xã hội",
        ("P. Văn hóa - Xã hội", "Phòng VHXH", "Phòng VH-XH", "P.VHXH", "Phòng Văn hoá Xã hội xã"),
        ("Công chức Văn hóa - Xã hội", "Tư pháp - Hộ tịch"),
    ),
    Division(
        OFFICE,
        "Văn phòng HĐND và UBND",
        ("VP HĐND&UBND", "VP HĐND và UBND", "Văn phòng HĐND & UBND xã"),
        ("Văn phòng UBND", "Văn phòng - Thống kê"),
    ),
)
CAST = (
    Person("lan", "Hoàng Thị Lan", CENTRE, Rank.OFFICIAL, (Role.COUNTER_OFFICER,)),
    Person("minh", "Nông Văn Minh", CULTURE, Rank.OFFICIAL, (Role.SPECIALIST,)),
    Person("binh", "Lương Văn Bình", CULTURE, Rank.HEAD_OF_DIVISION, (Role.HEAD_OF_DIVISION,)),
    Person("hoa", "Triệu Thị Hoa", None, Rank.CHAIR, (Role.SIGNATORY,)),
    Person("thao", "Vi Thị Thảo", OFFICE, Rank.OFFICIAL, (Role.RECORDS_CLERK,)),
    Person("van", "Lộc Thị Vân", CENTRE, Rank.HEAD_OF_DIVISION, (Role.CENTRE_DIRECTOR,)),
    Person("son", "Hứa Văn Sơn", None, Rank.VICE_CHAIR, (Role.INSPECTION_MEMBER, Role.SIGNATORY, Role.VICE_CHAIR)),
    Person("hien", "Nông Thị Hiền", OFFICE, Rank.CHIEF_OF_OFFICE, (Role.CHIEF_OF_OFFICE, Role.INSPECTION_MEMBER)),
    Person("tung", "Hoàng Văn Tùng", ECONOMY, Rank.OFFICIAL, (Role.SPECIALIST,)),
    Person("hanh", "Lương Thị Hạnh", CENTRE, Rank.OFFICIAL, (Role.COUNTER_OFFICER,), "ban-thi"),
)


def person_of(*, username: str) -> Person:
    """Return one of the cast by sign-in name, with or without accents removed by the caller."""
    return next(person for person in CAST if person.username == username)
