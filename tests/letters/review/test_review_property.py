"""Whatever names, phones and addresses of e-mail stand in the texts of a case, none comes out."""

from __future__ import annotations

from datetime import date

from cases import case_of
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from tui_complaints.domain.findings import find
from tui_complaints.domain.ledger import ledger
from tui_complaints.domain.record import Record
from tui_complaints.letters.review.platforms import choose
from tui_complaints.letters.review.review import write

TODAY = date(2026, 5, 1)
LATIN, CYRILLIC = "abcdefghijklmnoprstuvzáéíñąčęėįšųūž", "абвгдежзийклмнопрстуфхцчшщыэюя"

BEFORE = st.sampled_from(["I asked ", "So: ", "“", "(", "then/", "a, ", "Мне сказали: ", "Paklausiau – "])
AFTER = st.sampled_from([" again.", ".", ", twice", "”", ")", "\n", "…", "!", " ir vėl", " и снова"])


def names() -> st.SearchStrategy[str]:
    """Names with a capital, in one of two alphabets, of three letters and more, of one or two parts."""
    parts = [st.text(letters, min_size=3, max_size=9).map(str.capitalize) for letters in (LATIN, CYRILLIC)]
    return st.one_of(*(st.lists(part, min_size=1, max_size=2, unique=True).map(" ".join) for part in parts))


def phones() -> st.SearchStrategy[str]:
    """Phone numbers as people write them."""
    digits = st.text("23456789", min_size=7, max_size=7)
    shapes = st.sampled_from(
        ["+7 9{} {}-{}-11", "8 (9{}) {}-{}-11", "+34 6{} {} {}1", "+370 6{} {}{}", "00376 {}{}{}4"]
    )
    return st.builds(lambda shape, n: shape.format(n[:2], n[2:5], n[5:]), shapes, digits)


def emails() -> st.SearchStrategy[str]:
    """Addresses of e-mail."""
    word = st.text("abcdefghijklmnop0123456789._-", min_size=1, max_size=12).map(lambda text: f"q{text}q")
    return st.builds("{}@{}.example".format, word, word)


def _toml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    name=names(), phone=phones(), email=emails(), befores=st.lists(BEFORE, min_size=3, max_size=3),
    afters=st.lists(AFTER, min_size=3, max_size=3), language=st.sampled_from(["en", "ru", "lt", "es"]),
)  # fmt: skip
def test_no_name_phone_or_address_comes_out(
    name: str, phone: str, email: str, befores: list[str], afters: list[str], language: str
) -> None:
    secrets = [name, phone, email]
    words = " ".join(map("".join, zip(befores, secrets, afters, strict=True)))
    case = case_of(
        f'language = "{language}"\n[complainant]\nemail = "me@home.example"\n'
        '[[parties]]\nid = "shop"\nname = "Northgate"\nrole = "trader"\n'
        f'[[contacts]]\nid = "c1"\nwhen = 2026-04-01\nwith = "shop"\nchannel = "phone"\nconduct = ["hung-up"]\n'
        f"agents = [{{name = {_toml(name)}}}]\ntold = {_toml(words)}\nsaid = {_toml(words)}\nquote = {_toml(words)}\n"
        f'[[promises]]\nby = "shop"\ncontact = "c1"\nwhat = {_toml(words)}\ndone = "never"\n'
        f'[[requests]]\nto = "shop"\nwhat = {_toml(words)}\nasked = ["c1"]\nresult = "refused"\n'
        f"reason = {_toml(words)}\n"
        f'[[statements]]\nby = "shop"\ncontact = "c1"\nwhat = {_toml(words)}\nstance = "contradicted"\n'
        f"fact = {_toml(words)}\n"
    )
    record = Record(case, TODAY)
    review = write(record, find(record).findings, ledger(record), choose(None, None), language)
    ours = write(_without(record), find(_without(record)).findings, ledger(record), choose(None, None), language)
    assume(not any(part in ours.text for part in name.split()))
    for part in (*name.split(), phone, email, phone[-6:]):
        assert part not in review.text
    taken = " ".join(item.text for item in review.removed)
    assert phone in taken
    assert email in taken


def _without(record: Record) -> Record:
    """The case without anything that a person said: whatever its review says is ours."""
    case = case_of(
        f'language = "{record.case.language}"\n[[parties]]\nid = "shop"\nname = "Northgate"\n'
        '[[contacts]]\nid = "c1"\nwhen = 2026-04-01\nwith = "shop"\nchannel = "phone"\nconduct = ["hung-up"]\n'
        'told = "x"\n[[promises]]\nby = "shop"\ncontact = "c1"\ndone = "never"\n'
        '[[requests]]\nto = "shop"\nasked = ["c1"]\nresult = "refused"\n'
    )
    return Record(case, record.today)
