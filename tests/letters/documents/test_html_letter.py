"""A letter as HTML: every word of it, a page that assistive programs can read, and nothing that loads or runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from documented import HOSTILE, LETTERS, Page, example, hostile, words
from lettering import seen

from tui_complaints.letters.documents.html import html

ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "h3", "p", "br", "em", "strong",
    "ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_it_says_every_word_of_the_letter_in_order(name: str, language: str) -> None:
    letter, document = example(name, language)
    assert words("".join(Page(html(document)).said)) == words(seen(letter.markdown))


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_a_program_that_reads_it_aloud_knows_its_language_its_title_and_its_tables(name: str, language: str) -> None:
    letter, document = example(name, language)
    page = Page(html(document))
    tags = [tag for tag, _ in page.met]
    assert ("html", {"lang": language}) in page.met
    assert tags.count("h1") == 1
    assert f"<title>{document.title}</title>" in html(document)
    assert letter.brief.subject.replace("\\", "").startswith(document.title[:20])
    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    columns = [attrs for tag, attrs in page.met if tag == "th"]
    assert columns
    assert all(attrs["scope"] == "col" for attrs in columns)


def test_nothing_that_people_wrote_acts_and_nothing_is_loaded() -> None:
    text = html(hostile()[1])
    page = Page(text)
    assert {tag for tag, _ in page.met} <= ALLOWED
    attributes = {name for _, attrs in page.met for name in attrs}
    assert attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "start", "scope"}
    assert "default-src 'none'" in text
    assert "url(" not in text.partition("</style>")[0]
    assert not set(text) & set("\x1b\u202e")
    shown = " ".join(words("".join(page.said)))
    assert "<script>alert(1)</script><img src=x onerror=alert(1)> &lt; {{ 7*7 }} {% raw %} _a_ *b* `c`" in shown
    assert shown.count("<script>") >= HOSTILE.count("<script>") * 20


def test_numbers_of_a_list_go_on_where_the_letter_says() -> None:
    _, document = example("heat-pump-quote", "en")
    lists = [attrs for tag, attrs in Page(html(document)).met if tag == "ol"]
    assert lists
    assert all(attrs["start"] == "1" for attrs in lists)
