"""Names of other entries: which keys hold them, and which stand for nothing (case-format.md)."""

from __future__ import annotations

import pytest
from cases import record_of

from tui_complaints.domain.entries import Table
from tui_complaints.domain.references import TARGETS, cited, references, unknown

KNOWN = """
[[people]]
id = "mum"
[[parties]]
id = "shop"
[[purchases]]
id = "desk"
[[contacts]]
id = "c1"
[[promises]]
id = "p1"
[[costs]]
id = "van"
[[exhibits]]
id = "mail"
[[remedies]]
id = "money"
"""


@pytest.mark.parametrize(
    ("entry", "key", "name"),
    [
        ("[[parties]]", "acts_for", "shop"),
        ("[[purchases]]", "party", "shop"),
        ("[[purchases]]", "through", "shop"),
        ("[[purchases]]", "carrier", "shop"),
        ("[[purchases]]", "for", "mum"),
        ("[[prices]]", "of", "desk"),
        ("[[prices]]", "contact", "c1"),
        ("[[contacts]]", "with", "shop"),
        ("[[contacts]]", "with", "mum"),
        ("[[contacts]]", "who", "mum"),
        ("[[promises]]", "by", "shop"),
        ("[[promises]]", "contact", "c1"),
        ("[[promises]]", "of", "desk"),
        ("[[promises]]", "replaces", "p1"),
        ("[[requests]]", "to", "shop"),
        ("[[requests]]", "of", "desk"),
        ("[[requests]]", "answered", "c1"),
        ("[[statements]]", "by", "shop"),
        ("[[statements]]", "contact", "c1"),
        ("[[offers]]", "by", "shop"),
        ("[[offers]]", "contact", "c1"),
        ("[[costs]]", "to", "shop"),
        ("[[costs]]", "of", "desk"),
        ("[[costs]]", "paid_by", "mum"),
        ("[[credits]]", "from", "shop"),
        ("[[exhibits]]", "translation", "mail"),
        ("[[remedies]]", "of", "desk"),
        ("[[remedies]]", "to", "shop"),
        ("[[remedies]]", "or", "money"),
        ("[[letters]]", "to", "shop"),
        ("[[letters]]", "contact", "c1"),
        ("[advocate]", "authority", "mail"),
    ],
)
def test_a_name_that_stands_for_nothing_or_for_the_wrong_kind_is_known(entry: str, key: str, name: str) -> None:
    assert list(unknown(record_of(f'{KNOWN}{entry}\n{key} = "{name}"'))) == []
    for wrong in ("nobody", "van"):
        (found,) = unknown(record_of(f'{KNOWN}{entry}\n{key} = "{wrong}"'))
        assert found.to == wrong
        assert found.where.endswith(f".{key}")


@pytest.mark.parametrize(
    ("entry", "key", "names", "wrong"),
    [
        ("[[contacts]]", "answers", '"c1", "nobody"', ["nobody"]),
        ("[[contacts]]", "witnesses", '"mum", "shop"', ["shop"]),
        ("[[requests]]", "asked", '"c1", "desk", "nobody"', ["desk", "nobody"]),
        ("[[statements]]", "against", '"c1", "desk", "van", "mail", "nobody"', ["nobody"]),
        ("[[credits]]", "for", '"van", "desk"', ["desk"]),
        ("[[costs]]", "exhibits", '"mail#p2", "mial#p2", "van"', ["mial", "van"]),
    ],
)
def test_every_name_of_a_list_is_looked_up(entry: str, key: str, names: str, wrong: list[str]) -> None:
    found = list(unknown(record_of(f"{KNOWN}{entry}\n{key} = [{names}]")))
    assert [reference.to for reference in found] == wrong


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('[[contacts]]\nid = "x"\nwhen = "@{} + 1 day"', "x.when"),
        ('[[contacts]]\nid = "x"\nanswer_by = "@{} + 1 day"', "x.answer_by"),
        ('[[promises]]\nid = "x"\ndone = "@{}"', "x.done"),
        ('[[remedies]]\nid = "x"\ndue = "@{}"', "x.due"),
        ('[advocate]\nconsent = "@{}"', "advocate.consent"),
    ],
)
def test_a_date_counts_only_from_what_has_a_date(text: str, where: str) -> None:
    assert list(unknown(record_of(KNOWN + text.format("c1")))) == []
    for wrong in ("nobody", "shop"):
        (found,) = unknown(record_of(KNOWN + text.format(wrong)))
        assert (found.where, found.to) == (where, wrong)
    assert [found.where for found in unknown(record_of('ended = "@nobody"' + KNOWN))] == ["ended"]


def test_an_exhibit_is_used_when_anything_relies_on_it() -> None:
    record = record_of(
        KNOWN
        + '[[exhibits]]\nid = "copy"\ntranslation = "english"\n[[exhibits]]\nid = "english"\n'
        + '[[exhibits]]\nid = "power"\n[[contacts]]\nexhibits = ["copy#p1"]\n[advocate]\nauthority = "power"'
    )
    assert cited(record) == {"copy", "english", "power"}


def kinds(of: type[Table]) -> list[type[Table]]:
    return [kind for each in of.__subclasses__() for kind in (each, *kinds(each))]


def test_no_key_that_names_entries_is_forgotten() -> None:
    """Every key that the format types as a reference is looked up."""
    for kind in kinds(Table):
        annotations = getattr(kind, "__annotations__", {})
        typed = {field.rstrip("_") for field, annotation in annotations.items() if "Ref" in annotation}
        assert typed <= set(TARGETS.get(kind, {})) <= typed | {"paid_by"}


def test_references_are_told_in_the_order_of_the_file() -> None:
    record = record_of('[[costs]]\nof = "b"\nto = "a"\n[[contacts]]\nwith = "c"')
    assert [reference.to for reference in references(record)] == ["c", "a", "b"]
