"""People's words stand as they wrote them: never bent, never translated, quoted as the original where they must be."""

from __future__ import annotations

from lettering import SIDES, WANTED, contact, items, letter_of, rows, section, seen

RUSSIAN = 'language = "ru"\n' + SIDES + WANTED


def fact(text: str) -> str:
    return items(section(letter_of(text, language="en").markdown, "What happened"))[-1]


def test_a_text_in_the_letters_language_stands_as_it_is() -> None:
    told = fact(RUSSIAN + contact("c1", said='{ru = "Ждите", en = "Wait"}', quote='{ru = "Ждите!", en = "Wait!"}'))
    assert "Wait." in told
    assert "“Wait!”" in told
    assert "Ждите" not in told


def test_a_text_without_a_translation_is_quoted_as_the_original() -> None:
    """Once in the letter it is said what the quotation marks mean."""
    letter = letter_of(RUSSIAN + contact("c1", said='"Ждите"', quote='{ru = "Сами ждите"}'), language="en")
    told = items(section(letter.markdown, "What happened"))[-1]
    assert "The answer was: “Ждите”." in told
    assert "“Сами ждите”" in told
    assert letter.markdown.count("in the original language") == 1


def test_a_letter_without_foreign_words_says_nothing_of_originals() -> None:
    letter = letter_of(SIDES + WANTED + contact("c1", said='"Wait"'), language="en")
    assert "original" not in letter.markdown


def test_annex_a_quotes_the_original_too() -> None:
    letter = letter_of(RUSSIAN + contact("c1", conduct="", said='"Ждите"', quote='"Сами"'), language="en")
    told = rows(letter.markdown)[0][2]
    assert "“Ждите”" in told
    assert "“Сами”" in told


def test_marks_that_a_person_put_around_their_words_are_not_doubled() -> None:
    for words in ("“Wait”", "«Wait»", '\\"Wait\\"', "„Wait“"):
        assert "“Wait”" in fact(SIDES + WANTED + contact("c1", quote=f'"{words}"'))


def test_marks_inside_a_persons_words_are_kept() -> None:
    assert '“"Yes" and "no"”' in fact(SIDES + WANTED + contact("c1", quote='"\\"Yes\\" and \\"no\\""'))


def test_names_are_never_bent() -> None:
    text = SIDES.replace('"Northgate"', '"ООО «Ромашка»"').replace('"shop"', '"other"')
    letter = letter_of(text + WANTED + contact("c1", **{"with": '"other"', "conduct": '["rude"]'}), to="other")
    assert "Ромашка’s" not in letter.markdown
    assert "Ромашка's" not in letter.markdown
    other = '[[parties]]\nid = "bank"\nname = "Jones"\nacts_for = "shop"\n'
    told = fact(SIDES + WANTED + other + contact("c1", **{"with": '"bank"'}))
    assert "I called Jones" in told


def test_the_letter_says_nothing_of_anybodys_sex() -> None:
    people = '[[people]]\nid = "ann"\nname = "Ann Other"\n'
    text = (
        SIDES
        + WANTED
        + people
        + contact("c1", who='"ann"', agents='[{name = "Tom"}]', said='"No"', witnesses='["ann"]')
    )
    advocate = '[advocate]\nname = "Petra Model"\naddress = "3 Help Street"\n'
    told = f" {seen(letter_of(text + advocate).markdown)} ".lower()
    assert not [word for word in (" he ", " she ", " his ", " her ", " him ") if word in told]


def test_a_text_with_a_mark_at_its_end_gets_no_full_stop_more() -> None:
    """The stop of a sentence stands behind what follows it in brackets; other marks stay with their words."""
    so = "So (my own account)."
    said = {'"Never!"': "Never! (my own account)", '"Really?"': "Really? (my own account)", '"So"': so, '"So."': so}
    for words, printed in said.items():
        assert fact(SIDES + WANTED + contact("c1", said=words)).endswith(f"called you. The answer was: {printed}")


def test_the_stop_of_an_abbreviation_stays_where_a_citation_follows() -> None:
    for words in ("Sutarties 5.2 p.", "Žr. 3 psl.", "Kabelis ir kt."):
        told = fact(SIDES + WANTED + contact("c1", said=f'"{words}"'))
        assert told.endswith(f"The answer was: {words} (my own account).")


def test_words_that_need_a_few_lines_become_one_run() -> None:
    assert "One two three (my own account)." in fact(SIDES + WANTED + contact("c1", said='"One\\n\\ttwo\\r\\n  three"'))


def test_a_word_of_an_open_list_that_we_do_not_know_stands_as_it_was_written() -> None:
    failed = section(letter_of(SIDES + WANTED + contact("c1", conduct='["sang_aloud"]')).markdown, "What went wrong")
    assert "sang_aloud" in seen(failed).lower()


def test_a_name_that_begins_small_keeps_its_small_letter() -> None:
    promise = '[[promises]]\nby = "shop"\nwhat = "iPhone"\ndone = "never"\n'
    assert seen(section(letter_of(SIDES + WANTED + promise).markdown, "What went wrong")).startswith("iPhone")


def test_the_story_is_not_printed() -> None:
    assert "My long story" not in letter_of('story = "My long story"\n' + SIDES + WANTED).markdown
