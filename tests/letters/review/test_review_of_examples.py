"""The public reviews of the bundled examples, as the command prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewing import EXAMPLES, data, reviewed

if TYPE_CHECKING:
    import pytest

PARCEL, DESK = EXAMPLES / "parcel-held-26-days", EXAMPLES / "broken-desk"


def test_the_parcel_is_told_without_anybody_who_could_be_found(capsys: pytest.CaptureFixture[str]) -> None:
    text = reviewed(capsys, PARCEL, "--language", "en").text
    for secret in ("Inga", "Андрей", "Корнев", "ZP-48213", "48213", "999", "@", "http", "Лесная", "Exhibit", "4.7"):
        assert secret not in text, secret
    assert "Zaokean Post" in text


def test_the_parcel_is_told_with_its_dates_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    text = reviewed(capsys, PARCEL, "--language", "en").text
    assert "On 17 March 2021 I ordered from Zaokean Post" in text
    # Promised on 22 March, five days after the order; it came on 12 April.
    assert "12 April, 21 days late: instead of 5 days it took 26 days" in text
    assert "at least 5 times. Nobody reached me." in text
    assert "“The connection lasted 40 seconds”. In fact: the phone rang for 6 seconds" in text


def test_the_desk_credits_the_marketplace_and_faults_the_courier(capsys: pytest.CaptureFixture[str]) -> None:
    text = reviewed(capsys, DESK, "--language", "en", today="2026-10-20").text
    praise = next(part for part in text.split("\n\n") if part.startswith("Mercado Ancho deserves credit."))
    assert "in less than 30 minutes: my money back" in praise
    assert "I was helped quickly" in praise
    blame = next(part for part in text.split("\n\n") if part.startswith("With Rápido Envíos it went like this."))
    assert "a callback from the local office. The call never came." in blame
    assert "deserves credit" not in blame


def test_the_desk_speaks_of_the_companies_and_never_to_them(capsys: pytest.CaptureFixture[str]) -> None:
    text = reviewed(capsys, DESK, "--language", "en", today="2026-10-20").text.casefold()
    words = text.replace("“", " ").replace(",", " ").replace(".", " ").split()
    assert not {"you", "your", "yours"} & set(words)


def test_what_nothing_proves_is_marked_for_the_user_and_not_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, DESK, "--language", "en", today="2026-10-20")
    assert [item["where"] for item in found["unproved"]] == ["late"]
    made = reviewed(capsys, DESK, "--language", "en", today="2026-10-20")
    assert "No exhibit proves late" in made.talk
    assert "proof" not in made.text


def test_the_same_case_and_day_make_the_same_review(capsys: pytest.CaptureFixture[str]) -> None:
    assert reviewed(capsys, PARCEL, "--language", "en") == reviewed(capsys, PARCEL, "--language", "en")
