"""The roles a person can hold in a commune, with the words officers say."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may answer for; the words on screen are in `ROLE_WORDS`."""

    COUNTER_OFFICER = "COUNTER_OFFICER"
    SPECIALIST = "SPECIALIST"
    HEAD_OF_DIVISION = "HEAD_OF_DIVISION"
    SIGNATORY = "SIGNATORY"
    RECORDS_CLERK = "RECORDS_CLERK"
    CENTRE_DIRECTOR = "CENTRE_DIRECTOR"
    VICE_CHAIR = "VICE_CHAIR"
    CHIEF_OF_OFFICE = "CHIEF_OF_OFFICE"
    INSPECTION_MEMBER = "INSPECTION_MEMBER"
    AUDITOR = "AUDITOR"
    SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR"


ROLE_WORDS: dict[Role, str] = {
    Role.COUNTER_OFFICER: "Công chức tiếp nhận",
    Role.SPECIALIST: "Chuyên viên xử lý",
    Role.HEAD_OF_DIVISION: "Trưởng phòng",
    Role.SIGNATORY: "Người ký",
    Role.RECORDS_CLERK: "Văn thư",
    Role.CENTRE_DIRECTOR: "Giám đốc Trung tâm",
    Role.VICE_CHAIR: "Phó Chủ tịch UBND",
    Role.CHIEF_OF_OFFICE: "Chánh Văn phòng",
    Role.INSPECTION_MEMBER: "Thành viên đoàn kiểm tra",
    Role.AUDITOR: "Người kiểm soát nhật ký",
    Role.SYSTEM_ADMINISTRATOR: "Quản trị hệ thống",
}
