"""Questions about official documents; read only."""

from motcua.core.actor import Scope
from motcua.issuance.models import Document
from motcua.issuance.paper import Letterhead, Paper
from motcua.issuance.refusals import UnknownDocument
from motcua.issuance.stored import from_json
from motcua.people import queries as people


def document(*, scope: Scope, document_id: int) -> Document:
    """Return one document; refused (UnknownDocument) when it is not of the scope's communes."""
    found = Document.objects.filter(pk=document_id, commune__in=scope.communes).first()
    if found is None:
        raise UnknownDocument(document=document_id)
    return found


def paper_of(*, scope: Scope, document_id: int) -> Paper:
    """Return a document as the paper that is printed, with number and day once they are written back."""
    return from_json(document(scope=scope, document_id=document_id).body)


def documents(*, scope: Scope) -> list[Document]:
    """Return the documents of the scope's communes, youngest first, without their bodies."""
    return list(Document.objects.filter(commune__in=scope.communes).defer("body").order_by("-drafted_at", "-pk"))


def letterhead(*, commune_id: int, body_kind: str = "UBND") -> Letterhead:
    """Return what one of the commune's issuing bodies prints above its papers."""
    body = people.issuing_body(commune_id=commune_id, kind=body_kind)
    return Letterhead(
        superior=tuple(body.superior_lines),
        issuer=tuple(body.header_lines),
        sign=body.symbol,
        place=body.place_name,
        name=body.full_name,
    )
