"""Whose dossiers a list holds: one commune's, as the call says, or it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass

from motcua.core.folding import fold
from motcua.exchange.refusals import OtherCommune, SeveralCommunes
from motcua.exchange.tables.register import Register, place_name, place_names
from motcua.exchange.values.notes import Notes

SHARE, FEW = 0.1, 3


@dataclass(frozen=True, slots=True)
class Commune:
    """What is known of the commune of the call; `others` are the codes of the installation's other communes."""

    code: str
    name: str
    own: frozenset[str]
    others: Mapping[str, str]

    def is_own(self, agency: str) -> bool:
        """Tell whether an agency code is the commune's or one of its units'."""
        return any(agency == code or agency.startswith(f"{code}.") for code in self.own)

    def other(self, agency: str) -> str | None:
        """Return the name of the other commune of this installation that bears a code; None if none does."""
        parts = agency.split(".")
        return next(
            (self.others[head] for cut in range(len(parts), 1, -1) if (head := ".".join(parts[:cut])) in self.others),
            None,
        )


def assert_one_commune(register: Register, *, commune: Commune, notes: Notes) -> None:
    """Refuse a list of several communes or of another one.

    Told by the agency codes in the numbers, the column of agencies, and the line "Đơn vị:". A former code of the
    commune that nobody has entered yet looks like another commune's: where the names agree it is taken, with a warning.
    """
    _by_codes(register, commune)
    _by_names(register, commune)
    foreign = {agency: count for agency, count in register.agencies.items() if not commune.is_own(agency)}
    for agency, count in foreign.items():
        notes.add("OLD_AGENCY_CODE", value=agency, count=count)


def _by_codes(register: Register, commune: Commune) -> None:
    own = sum(count for agency, count in register.agencies.items() if commune.is_own(agency))
    known = {name for agency in register.agencies if (name := commune.other(agency)) and not commune.is_own(agency)}
    if known and own:
        raise SeveralCommunes(file=register.name, found=", ".join(sorted({commune.name, *known})))
    if known:
        raise OtherCommune(file=register.name, found=", ".join(sorted(known)), asked=commune.name)


def _by_names(register: Register, commune: Commune) -> None:
    asked = place_name(commune.name) or fold(commune.name)
    named = place_names(register.places)
    total = sum(named.values())
    many = {name for name, count in named.items() if count >= FEW and count >= SHARE * total}
    if len(many) > 1:
        raise SeveralCommunes(file=register.name, found=", ".join(sorted(_as_written(register, name) for name in many)))
    unit = place_name(register.frame.unit)
    others = (many | ({unit} if unit else set())) - {asked}
    if others and asked not in many:
        found = ", ".join(sorted(_as_written(register, name) for name in others))
        raise OtherCommune(file=register.name, found=found, asked=commune.name)


def _as_written(register: Register, name: str) -> str:
    texts = [*register.places, register.frame.unit]
    return next((text for text in texts if place_name(text) == name), name)
