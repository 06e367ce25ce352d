"""What a review says of each thing that can go wrong or right, and when it says less."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reviewing import EXAMPLES, case_file, contact, data, reviewed

if TYPE_CHECKING:
    from pathlib import Path

CALL = contact("I asked for my lamp.")
SAID = '\n[[contacts]]\nid = "s1"\nwhen = 2026-03-02\nwith = "shop"\nchannel = "phone"\nexhibits = ["chat"]\n'


def _promise(more: str) -> str:
    return (
        f'{SAID}\n[[promises]]\nid = "p1"\nby = "shop"\ncontact = "s1"\nwhat = "the lamp"\nexhibits = ["chat"]\n{more}'
    )


def _chain(more: str) -> str:
    """A date that was put off once."""
    later = (
        '\n[[contacts]]\nid = "s2"\nwhen = 2026-03-09\nwith = "shop"\nchannel = "phone"\n[[promises]]\nby = "shop"\n'
        f'contact = "s2"\ndue = 2026-03-15\nreplaces = "p1"\n{more}\n'
    )
    return _promise("due = 2026-03-10") + later


def _again(more: str) -> str:
    """The same length of time given twice."""
    later = (
        '\n[[contacts]]\nid = "s2"\nwhen = 2026-03-12\nwith = "shop"\nchannel = "phone"\n[[promises]]\nby = "shop"\n'
        f'contact = "s2"\ndue = "5 days"\nreplaces = "p1"\n{more}\n'
    )
    return _promise('due = "5 days"') + later


def _statement(more: str) -> str:
    return f'{SAID}\n[[statements]]\nby = "shop"\ncontact = "s1"\nwhat = "the lamp is green"\n{more}\n'


def _request(more: str) -> str:
    return f'{SAID}\n[[requests]]\nto = "shop"\nwhat = "my money back"\nasked = ["s1"]\nexhibits = ["chat"]\n{more}'


def _bought(more: str) -> str:
    return f'\n[[purchases]]\nwhat = "a lamp"\nparty = "shop"\nordered = 2026-03-01\nexhibits = ["chat"]\n{more}'


_CALLED_BACK = (
    '\n[[contacts]]\nid = "b"\nwhen = 2026-03-02\nwith = "shop"\nchannel = "callback-request"\ntimes = 3\n'
    '[[contacts]]\nwhen = 2026-03-04\nwith = "shop"\nchannel = "phone"\ndirection = "in"\nanswers = ["b"]\n'
)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (_promise("due = 2026-03-10\ndone = 'never'"), "by 10 March 2026: the lamp. It was still not done on 1 May."),
        (_promise("done = 'never'"), "I was promised this: the lamp. It was never done."),
        (
            _promise("due = 2026-03-10\ndone = 2026-03-14"),
            "by 10 March 2026: the lamp. It was done on 14 March, 4 days",
        ),
        (
            _promise('window = "2026-03-10T14:00/2026-03-10T18:00"\ndone = 2026-03-10T19:30:00'),
            "It was done only on 10 March at 19:30.",
        ),
        (
            _promise('window = "2026-03-10T14:00/2026-03-10T18:00"\ndone = 2026-03-10T12:00:00'),
            "This was done 2 hours before the time agreed: the lamp.",
        ),
        (
            _chain("done = 'never'"),
            "One date was put off once (first 10 March 2026; in the end 15 March): the lamp. It was never",
        ),
        (_chain("done = 2026-03-15"), "(first 10 March 2026; in the end 15 March): the lamp. It was done on 15 March."),
        (_chain("done = 2026-03-18"), "It was done on 18 March, 3 days after even the last date."),
        (
            _again("done = 'never'"),
            "The same thing was promised twice, first on 2 March 2026: the lamp. It was not done.",
        ),
        (_again("done = 2026-03-20"), "It was done only on 20 March."),
        (
            _promise('due = "5 days"\ndone = "@s1 + 9 days"').replace("when = 2026-03-02", ""),
            "within 5 days: the lamp. It took 9",
        ),
        (
            _statement('stance = "contradicted"\nfact = "it was red"'),
            "I was told: the lamp is green. As I know it: it was red.",
        ),
        (_statement('stance = "contradicted"'), "I was told something that is not so: the lamp is green."),
        (_statement('stance = "contradicted"\nagainst = ["c1"]') + CALL, "In fact: I asked for my lamp."),
        (_statement('stance = "admitted"'), "It was admitted: the lamp is green."),
        (_statement('stance = "beside-the-point"'), "An answer that missed the point: the lamp is green."),
        (
            _statement('stance = "contradicted"\nfact = "it was red"').replace('exhibits = ["chat"]', ""),
            "I was told: the lamp is green. As I know it: it was red.",
        ),
        (
            _CALLED_BACK,
            "I asked for a call back or was promised one 3 times. Calls that I had: 1.",
        ),
        (
            '\n[[contacts]]\nwhen = 2026-03-02\nwith = "shop"\nchannel = "tracking"\nconduct = ["no-notice"]\n',
            "Nobody told me of this, I noticed it myself: tracking page.",
        ),
        (_request('result = "ignored"'), "I asked for this: my money back. There was no answer."),
        (_request('result = "refused"'), "It was refused without a reason."),
        (_request('result = "refused"\nreason = "too late"'), "It was refused. The reason given: too late."),
        (_request('result = "deflected"'), "The answer passed it over."),
        (_request('result = "deflected"\nreason = "we value you"'), "The answer passed it over: we value you."),
        (_bought("delivered = 2026-03-04"), "It was delivered on 4 March."),
        (_bought("promised = 2026-03-03\ndelivered = 2026-03-07"), "4 days late: instead of 2 days it took 6 days."),
        (_bought('delivered = "never"'), "It was never delivered."),
        (_bought('kind = "service"\ndelivered = "never"'), "It was never done."),
        (_bought('wrong = "it is green"'), "What was wrong with it: it is green."),
        ('\n[[purchases]]\nwhat = "a club"\nordered = "never"\n', "I never ordered this: a club."),
        (CALL + '\n[[remedies]]\nkind = "refund"\nresult = "granted"\n', "What I was given in the end: a refund."),
        (
            CALL
            + '\n[[remedies]]\nid = "new"\nkind = "replacement"\nor = "money"\n'
            + '[[remedies]]\nid = "money"\nkind = "refund"\n[[remedies]]\nkind = "apology"\n',
            "a refund; or, instead, a replacement; a written apology.",
        ),
        (
            contact("It rang twice", direction='"in"'),
            "called me. It rang twice",
        ),
        ('status = "resolved"\n', "In the end the matter was put right."),
    ],
)
def test_it_is_said_in_a_whole_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, reads: str
) -> None:
    case = case_file(tmp_path / "case", "" if text.startswith("status") else text)
    if text.startswith("status"):
        file = case / "case.toml"
        file.write_text(file.read_text(encoding="utf-8").replace("currency", text + "currency", 1), encoding="utf-8")
    assert reads in reviewed(capsys, case).text


def test_what_only_the_user_can_answer_is_not_asked_in_public(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = reviewed(capsys, case_file(tmp_path / "case", _promise("due = 2026-03-10"))).text
    assert "the lamp" not in text


def test_many_sums_are_told_as_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    costs = "".join(
        f'\n[[costs]]\nwhat = "trip {n}"\namount = "10 EUR"\nproof = "receipt"\nexhibits = ["chat"]\n' for n in range(6)
    )
    text = reviewed(capsys, case_file(tmp_path / "case", costs)).text
    assert "What it cost me: €60." in text
    assert "trip" not in text


def test_a_year_is_told_once_and_the_hour_not_at_all(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    calls = CALL.replace("2026-04-01", "2026-04-01T10:14:00") + contact("Again.").replace("c1", "c2").replace(
        "2026-04-01", "2026-04-03T11:00:00"
    )
    text = reviewed(capsys, case_file(tmp_path / "case", calls)).text
    assert "On 1 April 2026 I called Northgate." in text
    assert "On 3 April I called Northgate." in text


def test_a_long_story_is_told_without_its_contacts_and_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    calls = "".join(contact(f"I asked {'again and ' * 20}again, {n}.").replace("c1", f"c{n}") for n in range(20))
    made = reviewed(capsys, case_file(tmp_path / "case", calls))
    assert "again" not in made.text
    assert "How I was treated: the other side ended the call." in made.text
    assert "only what went wrong and right is told" in made.talk


def test_the_longest_case_tells_a_few_of_each_kind_and_how_many_more(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    promises = "".join(_promise("done = 'never'").replace("p1", f"p{n}").replace("s1", f"s{n}") for n in range(90))
    made = reviewed(capsys, case_file(tmp_path / "case", promises))
    assert made.text.count("It was never done.") == 2
    assert "88 more things of the same kind happened." in made.text
    assert "how many more there were" in made.talk


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("ru", "В компании"),
        ("lt", "Ačiū bendrovei „Mercado Ancho“."),
        ("es", "Es justo reconocer a Mercado Ancho."),
        ("en-US", "Mercado Ancho deserves credit."),
    ],
)
def test_a_review_is_written_in_each_language_of_letters(
    capsys: pytest.CaptureFixture[str], language: str, reads: str
) -> None:
    made = reviewed(capsys, EXAMPLES / "broken-desk", "--language", language, today="2026-10-20")
    assert reads.casefold() in made.text.casefold()


def test_a_language_without_words_for_reviews_is_refused_and_those_with_them_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "config" / "complaints" / "templates" / "fi"
    own.mkdir(parents=True)
    (own / "phrases.toml").write_text("[letter]\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    case = case_file(tmp_path / "case", CALL)
    made = reviewed(capsys, case, "--language", "fi")
    assert (made.status, made.text) == (2, "")
    assert "en, es, lt, ru" in made.talk
    assert reviewed(capsys, case, "--language", "xx").status == 2


def test_words_in_another_language_stand_in_quotes_and_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = reviewed(capsys, case_file(tmp_path / "case", contact("Paklausiau."), "lt"), "--language", "en")
    assert "“Paklausiau”." in made.text
    assert "c1.told" in next(line for line in made.talk.splitlines() if "stand in the original" in line)


def test_no_review_is_written_over_evidence_that_is_gone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    gone = '\n[[exhibits]]\nid = "photo"\nfile = "exhibits/photo.png"\n'
    made = reviewed(capsys, case_file(tmp_path / "case", contact("I asked.", exhibits='["photo"]') + gone))
    assert (made.status, made.text) == (1, "")
    assert "photo" in made.talk


def test_a_party_without_a_name_is_still_told_of(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    case = case_file(tmp_path / "case", CALL)
    file = case / "case.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('name = "Northgate"\n', ""), encoding="utf-8")
    assert "On 1 April 2026 phone call. I asked for my lamp." in reviewed(capsys, case).text


def test_a_review_of_nothing_is_empty_and_says_how_long_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert data(capsys, case_file(tmp_path / "case", ""))["words"] == 0
