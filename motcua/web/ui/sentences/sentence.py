"""The shape of one sentence that tells a person why the house said no."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is now true and what to do next, in both languages, with the HTTP status a page answers.

    `{name}` stands for a field of the refusal.
    """

    vi: str
    en: str
    status: int = 422
