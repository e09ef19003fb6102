"""What the refusals of measures say to a person."""

from motcua.core.refusals import Refusal
from motcua.measures.refusals import UnknownIndicator
from motcua.web.ui.sentences.sentence import Sentence

SENTENCES: dict[type[Refusal], Sentence] = {
    UnknownIndicator: Sentence(
        vi="Không có chỉ số mang mã «{indicator}». Hãy xem các mã bằng: motcua figures --commune … --from … --to …",
        en="There is no indicator “{indicator}”. See the ids with: motcua figures --commune … --from … --to …",
        status=404,
    ),
}
