"""What a perfect reader must find in the files: counted from the dossiers themselves, not from the files."""

from dataclasses import dataclass, field
from typing import Any

from motcua.exchange.sampling.course import Dossier
from motcua.exchange.sampling.mix import PAUSED, Outcome

COPIES = "2.000815"
_PARTS = {
    Outcome.TAX: "open.paused.finance",
    Outcome.FINANCE: "open.paused.finance",
    Outcome.POSTING: "open.paused.other",
    Outcome.LINKED: "open.paused.other",
    Outcome.SUPPLEMENT: "open.paused.supplement",
    Outcome.VERIFICATION: "open.paused.verification",
}
_IDS = (
    "received",
    "received.online",
    "received.counter",
    "received.post",
    "carried_over",
    "settled",
    "settled.early",
    "settled.on_time",
    "settled.overdue",
    "open",
    "open.in_time",
    "open.overdue",
    "open.paused",
    "open.in_process",
    "open.paused.supplement",
    "open.paused.finance",
    "open.paused.verification",
    "open.paused.other",
    "ended_otherwise",
    "ready.not_collected",
    "copies.settled",
    "copies.e_certified",
    "digitised_of_settled",
)


@dataclass
class Tally:
    """Running counts by the ids that `motcua figures` uses."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_IDS, 0))
    by_month: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, dossier: Dossier) -> None:
        """Count one dossier, its intake and its result by month as well."""
        for name, at in (("received", dossier.received_at), ("settled", dossier.settled_at)):
            if at is not None:
                month = self.by_month.setdefault(f"{at:%Y-%m}", {"received": 0, "settled": 0})
                month[name] += 1
        for name in ("received", f"received.{dossier.channel.lower()}", *self._standing(dossier)):
            self.counts[name] += 1

    def totals(self) -> dict[str, Any]:
        """Return the counts by id."""
        return dict(self.counts)

    def _standing(self, dossier: Dossier) -> list[str]:
        if not dossier.settled:
            paused = dossier.outcome in PAUSED
            parts = ["open.paused", _PARTS[dossier.outcome]] if paused else ["open.in_process"]
            return ["open", "open.in_time", *parts]
        names = ["settled", "settled.early" if dossier.early else "settled.on_time", "digitised_of_settled"]
        if dossier.returned_at is None:
            names.append("ready.not_collected")
        if dossier.line.code == COPIES:
            names += ["copies.settled", *(["copies.e_certified"] if dossier.e_certified else [])]
        return names
