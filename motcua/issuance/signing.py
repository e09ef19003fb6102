"""By what authority a paper is signed (Decree 30/2020/NĐ-CP, article 13), and the lines this puts above the name."""

from dataclasses import dataclass
from enum import StrEnum

from motcua.core.refusals import Refusal


class Authority(StrEnum):
    """How the signer signs: by own office, or with one of the five short forms of the decree."""

    OWN = "OWN"
    TM = "TM"  # thay mặt: for a collective
    KT = "KT"  # ký thay: a deputy for the head
    TL = "TL"  # thừa lệnh: by order of the head
    TUQ = "TUQ"  # thừa ủy quyền
    Q = "Q"  # quyền: acting


class ImpossibleAuthority(Refusal):
    """The short form, the one signed for and the office of the signer do not go together."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The signing block: authority, whom one signs for, own office, name (without titles or degrees).

    `for_deputy` names the head whose deputy signs under TL. or TUQ. (TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ …).
    """

    authority: Authority
    office: str
    name: str
    principal: str = ""
    for_deputy: str = ""


def signing_lines(signature: Signature) -> tuple[str, ...]:
    """Return the lines printed above the signature, in capitals; refused (ImpossibleAuthority) for impossible pairs."""
    office = signature.office.upper()
    if signature.authority is Authority.OWN:
        return (office,)
    if signature.authority is Authority.Q:
        return (f"Q. {office}",)
    principal = signature.principal.upper()
    deputy_for = signature.for_deputy.upper()
    if not _possible(signature.authority, principal, deputy_for or office):
        raise ImpossibleAuthority(authority=signature.authority.value, principal=principal, office=office)
    if deputy_for and office != f"PHÓ {deputy_for}":
        raise ImpossibleAuthority(authority="KT", principal=deputy_for, office=office)
    middle = (f"KT. {deputy_for}",) if deputy_for else ()
    return (f"{signature.authority.value}. {principal}", *middle, office)


# Those who may be spoken for with TM.: a collective, never the person who leads it.
_COLLECTIVES = ("ỦY BAN", "HỘI ĐỒNG", "THƯỜNG TRỰC", "BAN ", "ĐOÀN ", "TỔ ")


def _possible(authority: Authority, principal: str, office: str) -> bool:
    if not principal or not office:
        return False
    if authority is Authority.TM:
        return principal.startswith(_COLLECTIVES)
    if authority is Authority.KT:
        return office == f"PHÓ {principal}"
    # A deputy of the head signs with KT., not by order or by letter of authority; the head does neither.
    return office not in (principal, f"PHÓ {principal}") and not principal.startswith(_COLLECTIVES)
