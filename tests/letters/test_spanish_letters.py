"""What only Spanish letters do: sums and hyphens by the RAE, one name for the company, documents in short."""

from __future__ import annotations

import pytest
from lettering import SIDES, WANTED, contact, letter_of, seen

from tui_complaints.letters.brief import BODY_WORDS, body_words

SPANISH = 'language = "es"\n' + SIDES
PRICE = '[[purchases]]\nwhat = "Lámpara"\nparty = "shop"\nprice = "{}"\n'
OFFICE = '[[parties]]\nid = "office"\nname = "Oficina de Consumo"\nrole = "regulator"\n'


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("4000 EUR", "fue de 4000\xa0€"),
        ("9999.50 EUR", "fue de 9999,50\xa0€"),
        ("12480 EUR", "fue de 12\xa0480\xa0€"),
        ("1480300.50 EUR", "fue de 1\xa0480\xa0300,50\xa0€"),
    ],
)
def test_thousands_stand_apart_from_five_figures_on(amount: str, printed: str) -> None:
    assert printed in letter_of(SPANISH + PRICE.format(amount) + WANTED).markdown


@pytest.mark.parametrize(("country", "printed"), [("AR", "$12.480,50"), ("MX", "ARS\xa012,480.50")])
def test_a_case_in_latin_america_has_its_sums_as_they_are_written_there(country: str, printed: str) -> None:
    text = f'jurisdictions = ["{country}"]\n' + SPANISH + PRICE.format("12480.50 ARS") + WANTED
    assert printed in letter_of(text).markdown
    assert "a las 14:05 h" in seen(letter_of(text + contact("c1", '"2026-04-01T14:05"')).markdown)


def test_a_regulator_is_told_whom_the_letter_is_about_and_reads_the_company_after_that() -> None:
    sides = SPANISH.replace('id = "shop"\n', 'id = "shop"\ntax_id = "B00000000"\n', 1) + OFFICE
    letter = letter_of(sides + WANTED + contact("c1", '"2026-04-01"'), kind="regulator", to="office")
    body = letter.parts["body"]
    assert letter.brief.against[0] == "Northgate Goods Ltd (nombre comercial: Northgate)"
    assert "B00000000" in body.split("HECHOS")[0]
    assert body.count("la empresa Northgate") == 1
    assert "llamé por teléfono a la empresa" in seen(body)


def test_an_authority_is_no_company() -> None:
    sides = SPANISH + OFFICE
    asked = contact("c1", '"2026-04-01"').replace('with = "shop"', 'with = "office"')
    letter = letter_of(sides + WANTED + contact("c2", '"2026-04-02"') + asked)
    assert "al organismo Oficina de Consumo" in letter.markdown
    assert "empresa Oficina" not in letter.markdown


def test_pages_have_a_hyphen_and_documents_are_listed_in_full() -> None:
    cited = contact("c1", '"2026-04-01"', exhibits='["log#p1-3"]')
    letter = letter_of(SPANISH + WANTED + cited + '[[exhibits]]\nid = "log"\ntitle = "Registro"\n')
    assert "doc.\xa0n.º 1, págs. 1-3" in letter.markdown
    assert "- Documento n.º 1: Registro" in letter.parts["enclosures"]


def test_a_span_says_its_year_once() -> None:
    told = seen(letter_of(SPANISH + WANTED + contact("c1", '"2026-04-02/2026-04-09"')).markdown)
    assert "Entre el 2 de abril y el 9 de abril de 2026" in told
    across = seen(letter_of(SPANISH + WANTED + contact("c1", '"2025-12-30/2026-01-02"')).markdown)
    assert "Entre el 30 de diciembre de 2025 y el 2 de enero de 2026" in across


def test_spanish_says_the_same_in_more_words() -> None:
    assert body_words("es-AR") == body_words("es") > body_words("lt") == BODY_WORDS


def test_notes_for_a_call_speak_of_the_company_and_enclose_nothing() -> None:
    told = contact("c1", '"2026-04-01"', exhibits='["log"]') + '[[exhibits]]\nid = "log"\ntitle = "Registro"\n'
    letter = letter_of(SPANISH.replace('role = "trader"', 'role = "trader"\nreferences = ["A-1"]') + told, kind="brief")
    text = seen(letter.markdown)
    assert "Referencia en la empresa Northgate: A-1" in text
    assert "Documentos que conviene tener a mano" in text
    assert "adjuntos" not in text


def test_a_formula_and_a_rate_are_written_as_the_language_writes_them() -> None:
    sums = (
        '[[penalties]]\nwhat = "Retraso"\nbase = "200.00 EUR"\nrate = "0.5 %/day"\nfrom = 2026-04-01\n'
        '[[costs]]\nwhat = "Ropa"\nkind = "other"\nwhen = 2026-04-05\namount = "100.00 USD"\nproof = "none"\n'
        '[[rates]]\nfrom = "USD"\nto = "EUR"\nrate = "0.925"\non = 2026-04-05\n'
    )
    annex = letter_of('currency = "EUR"\n' + SPANISH + WANTED + contact("c1") + sums).parts["annex-b"]
    assert "0,5 % al día sobre 200" in annex
    assert "1 USD = 0,925 EUR, 5 de abril de 2026" in annex
