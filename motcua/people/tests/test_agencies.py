import pytest

from motcua.people.agencies import Generation, NotAnAgencyCode, generation_of, mirrored


@pytest.mark.parametrize(
    ("code", "generation"),
    [
        ("H37", Generation.NEW),
        ("H37.12", Generation.NEW),
        ("H37.12.05", Generation.NEW),
        ("000.00.12.H37", Generation.OLD),
        ("000.00.06.H56", Generation.OLD),
    ],
)
def test_both_generations_are_known(code: str, generation: Generation) -> None:
    assert generation_of(code=code) == generation


@pytest.mark.parametrize("code", ["", "h37.12", "37.12", "H37-12", "000.00.12", "H37.12 "])
def test_other_texts_are_refused(code: str) -> None:
    with pytest.raises(NotAnAgencyCode):
        generation_of(code=code)


@pytest.mark.parametrize(
    ("old", "new"), [("000.00.12.H37", "H37.12"), ("000.05.12.H37", "H37.12.05"), ("000.00.00.H37", "H37")]
)
def test_an_old_code_stands_for_its_mirror(old: str, new: str) -> None:
    assert mirrored(code=old) == new
    assert mirrored(code=new) == new
