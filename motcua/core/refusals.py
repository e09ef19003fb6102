"""Refusals: situations in which the house says no. Faces translate them into sentences (`web/ui/sentences`)."""

from typing import Any


class Refusal(Exception):
    """A verb or question was refused; `fields` hold what a sentence needs (codes and numbers, no names)."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(type(self).__name__, fields)
        self.fields = fields

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["fields"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.fields))


def _rebuild(kind: type[Refusal], fields: dict[str, Any]) -> Refusal:
    return kind(**fields)


class OutsideVerb(Refusal):
    """Something that only a verb may do was asked for outside of one."""


class PersonalDataInFact(Refusal):
    """A fact was given something that could name or describe a person."""


class KeyReused(Refusal):
    """An idempotency key came back with another request."""


class AlreadyDone(Refusal):
    """This very request was carried out before, and what it answered then is not kept."""


class NotYours(Refusal):
    """The one who asks belongs to another commune or has not the role."""
