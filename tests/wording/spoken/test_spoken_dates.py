"""Dates as people type them become dates of the case format, as exact as they were said and no more."""

from __future__ import annotations

from datetime import date

import pytest

from tui_complaints.domain.when import When
from tui_complaints.wording.spoken import read_when

TODAY = date(2026, 4, 22)
"""A Wednesday."""

ENGLISH = [
    ("today", "2026-04-22"),
    ("yesterday", "2026-04-21"),
    ("Yesterday evening", "2026-04-21 evening"),
    ("yesterday in the afternoon", "2026-04-21 afternoon"),
    ("the day before yesterday", "2026-04-20"),
    ("this morning", "2026-04-22 morning"),
    ("last night", "2026-04-21 night"),
    ("tomorrow", "2026-04-23"),
    ("12 April", "2026-04-12"),
    ("22 April", "2026-04-22"),
    ("23 April", "2025-04-23"),  # the latest one not after today
    ("29 February", "2024-02-29"),
    ("April 12th, 2026", "2026-04-12"),
    ("12th of April 2021", "2021-04-12"),
    ("the twelfth of April", "2026-04-12"),
    ("March the twenty-first", "2026-03-21"),
    ("12/04/2026", "2026-04-12"),
    ("12.04.26", "2026-04-12"),
    ("1/12/98", "1998-12-01"),
    ("12.04.2026", "2026-04-12"),
    ("2026-4-2", "2026-04-02"),
    ("on the 12th", "2026-04-12"),
    ("the 25th", "2026-03-25"),
    ("12 April 2021 at 11:20", "2021-04-12T11:20"),
    ("at 11:20 on 12 April 2021", "2021-04-12T11:20"),
    ("12 April, 5 pm", "2026-04-12T17:00"),
    ("12 April at 5.30pm", "2026-04-12T17:30"),
    ("yesterday at noon", "2026-04-21T12:00"),
    ("yesterday evening at 7", "2026-04-21T19:00"),
    ("yesterday at about 11:20", "2026-04-21T11:20~"),
    ("12 am on 3 April", "2026-04-03T00:00"),
    ("the evening of 12 April", "2026-04-12 evening"),
    ("Friday morning", "2026-04-17 morning"),
    ("in April", "2026-04"),
    ("May", "2025-05"),
    ("April 2021", "2021-04"),
    ("in 2021", "2021"),
    ("last month", "2026-03"),
    ("last year", "2025"),
    ("in June last year", "2025-06"),
    ("about 12 April", "2026-04-12~"),
    ("around April 2021", "2021-04~"),
    ("a week ago", "2026-04-15"),
    ("two weeks ago", "2026-04-08"),
    ("10 days ago", "2026-04-12"),
    ("about ten days ago", "2026-04-12~"),
    ("a month ago", "2026-03~"),
    ("about a month ago", "2026-03~"),
    ("three years ago", "2023~"),
    ("more than a week ago", "../2026-04-15"),
    ("less than a week ago", "2026-04-15/2026-04-22"),
    ("last Friday", "2026-04-17"),
    ("on Monday", "2026-04-20"),
    ("Thursday", "2026-04-16"),
    ("next Friday", "2026-04-24"),
    ("Friday last week", "2026-04-17"),
    ("Sunday, 12 April", "2026-04-12"),
    ("last week", "2026-04-13/2026-04-19"),
    ("last weekend", "2026-04-18/2026-04-19"),
    ("at the beginning of April", "2026-04-01/2026-04-10"),
    ("mid-April", "2026-04-11/2026-04-20"),
    ("at the end of February 2024", "2024-02-21/2024-02-29"),
    ("at the end of last year", "2025-09/2025-12"),
    ("between 1 and 6 April 2021", "2021-04-01/2021-04-06"),
    ("from 17 March to 12 April", "2026-03-17/2026-04-12"),
    ("from 20 December to 6 January", "2025-12-20/2026-01-06"),
    ("from 20 December 2021 to 6 January", "2021-12-20/2022-01-06"),
    ("from 2019 to 2021", "2019/2021"),
    ("1-6 April", "2026-04-01/2026-04-06"),
    ("March to April 2021", "2021-03/2021-04"),
    ("between yesterday and today", "2026-04-21/2026-04-22"),
    ("before April", "../2026-03"),
    ("until April", "../2026-03"),
    ("before 12 April", "../2026-04-11"),
    ("by 12 April", "../2026-04-12"),
    ("since 3 March", "2026-03-03/.."),
    ("after 12 April", "2026-04-13/.."),
    ("never", "never"),
]
RUSSIAN = [
    ("сегодня", "2026-04-22"),
    ("вчера", "2026-04-21"),
    ("вчера вечером", "2026-04-21 evening"),
    ("ВЧЕРА ВЕЧЕРОМ", "2026-04-21 evening"),
    ("позавчера утром", "2026-04-20 morning"),
    ("сегодня днём", "2026-04-22 afternoon"),
    ("12 апреля", "2026-04-12"),
    ("12 апреля 2021 г. утром", "2021-04-12 morning"),
    ("утром 12 апреля", "2026-04-12 morning"),
    ("12-го апреля 2021 года", "2021-04-12"),
    ("двенадцатого апреля", "2026-04-12"),
    ("двадцать первого марта", "2026-03-21"),
    ("тридцать первого января", "2026-01-31"),
    ("12.04.2026", "2026-04-12"),
    ("12.04", "2026-04-12"),
    ("12.04.21", "2021-04-12"),
    ("12.04.2021 в 11:20", "2021-04-12T11:20"),
    ("12 апреля в 11.20", "2026-04-12T11:20"),
    ("в 11:20 12 апреля", "2026-04-12T11:20"),
    ("вчера в 7 вечера", "2026-04-21T19:00"),
    ("вчера вечером в 7 часов", "2026-04-21T19:00"),
    ("вчера в 17 часов 30 минут", "2026-04-21T17:30"),
    ("вчера около 11:20", "2026-04-21T11:20~"),
    ("12-го числа", "2026-04-12"),
    ("в апреле", "2026-04"),
    ("в апреле 2021", "2021-04"),
    ("в апреле 2021 года", "2021-04"),
    ("апрель прошлого года", "2025-04"),
    ("в 2021 году", "2021"),
    ("в прошлом году", "2025"),
    ("в прошлом месяце", "2026-03"),
    ("на прошлой неделе", "2026-04-13/2026-04-19"),
    ("в пятницу на прошлой неделе", "2026-04-17"),
    ("около 12 апреля", "2026-04-12~"),
    ("примерно в апреле", "2026-04~"),
    ("неделю назад", "2026-04-15"),
    ("две недели назад", "2026-04-08"),
    ("3 дня назад", "2026-04-19"),
    ("пять дней тому назад", "2026-04-17"),
    ("месяц назад", "2026-03~"),
    ("около месяца назад", "2026-03~"),
    ("полгода назад", "2025-10~"),
    ("два года назад", "2024~"),
    ("более недели назад", "../2026-04-15"),
    ("в прошлую пятницу", "2026-04-17"),
    ("в пятницу", "2026-04-17"),
    ("в пятницу вечером", "2026-04-17 evening"),
    ("во вторник", "2026-04-21"),
    ("в начале апреля", "2026-04-01/2026-04-10"),
    ("в середине марта 2021", "2021-03-11/2021-03-20"),
    ("в конце апреля", "2026-04-21/2026-04-30"),
    ("с 1 по 6 апреля", "2026-04-01/2026-04-06"),
    ("с 17 марта по 12 апреля 2021 г.", "2021-03-17/2021-04-12"),
    ("между 1 и 6 апреля", "2026-04-01/2026-04-06"),
    ("17.03.2021–12.04.2021", "2021-03-17/2021-04-12"),
    ("с марта по апрель", "2026-03/2026-04"),
    ("до апреля", "../2026-03"),
    ("до 12 апреля", "../2026-04-12"),
    ("с 3 марта", "2026-03-03/.."),
    ("после 12 апреля", "2026-04-13/.."),
    ("никогда", "never"),
]
LITHUANIAN = [
    ("šiandien", "2026-04-22"),
    ("vakar", "2026-04-21"),
    ("vakar vakare", "2026-04-21 evening"),
    ("užvakar ryte", "2026-04-20 morning"),
    ("uzvakar", "2026-04-20"),  # typed without its accents
    ("šįryt", "2026-04-22 morning"),
    ("2021 m. balandžio 12 d.", "2021-04-12"),
    ("2021 m. balandžio mėn. 12 d.", "2021-04-12"),
    ("balandžio 12 d.", "2026-04-12"),
    ("balandzio 12", "2026-04-12"),
    ("balandžio dvyliktą", "2026-04-12"),
    ("kovo dvidešimt pirmąją", "2026-03-21"),
    ("2021.04.12", "2021-04-12"),
    ("2021 04 12", "2021-04-12"),
    ("12.04.2021", "2021-04-12"),
    ("04-12", "2026-04-12"),
    ("balandžio 12 d. 11:20 val.", "2026-04-12T11:20"),
    ("2021-04-12 11.20 val.", "2021-04-12T11:20"),
    ("vakar 17 val.", "2026-04-21T17:00"),
    ("vakar 9 val. 5 min.", "2026-04-21T09:05"),
    ("vakar 7 val. vakaro", "2026-04-21T19:00"),
    ("12 d.", "2026-04-12"),
    ("balandį", "2026-04"),
    ("2021 m. balandį", "2021-04"),
    ("2021 m. balandžio mėnesį", "2021-04"),
    ("2021 metais", "2021"),
    ("pernai", "2025"),
    ("praėjusį mėnesį", "2026-03"),
    ("praėjusią savaitę", "2026-04-13/2026-04-19"),
    ("apie balandžio 12 d.", "2026-04-12~"),
    ("maždaug balandį", "2026-04~"),
    ("prieš savaitę", "2026-04-15"),
    ("prieš dvi savaites", "2026-04-08"),
    ("prieš 3 dienas", "2026-04-19"),
    ("prieš du mėnesius", "2026-02~"),
    ("maždaug prieš mėnesį", "2026-03~"),
    ("prieš pusę metų", "2025-10~"),
    ("praėjusį penktadienį", "2026-04-17"),
    ("penktadienį", "2026-04-17"),
    ("pirmadienį ryte", "2026-04-20 morning"),
    ("balandžio pradžioje", "2026-04-01/2026-04-10"),
    ("kovo viduryje", "2026-03-11/2026-03-20"),
    ("balandžio pabaigoje", "2026-04-21/2026-04-30"),
    ("nuo balandžio 1 iki 6 d.", "2026-04-01/2026-04-06"),
    ("nuo 2021 m. kovo 17 d. iki balandžio 12 d.", "2021-03-17/2021-04-12"),
    ("2021 m. balandžio 1–6 d.", "2021-04-01/2021-04-06"),
    ("iki balandžio", "../2026-03"),
    ("iki balandžio 12 d.", "../2026-04-12"),
    ("nuo kovo 3 d.", "2026-03-03/.."),
    ("niekada", "never"),
]
SPANISH = [
    ("hoy", "2026-04-22"),
    ("ayer", "2026-04-21"),
    ("anteayer", "2026-04-20"),
    ("anoche", "2026-04-21 night"),
    ("ayer por la tarde", "2026-04-21 afternoon"),
    ("mañana", "2026-04-23"),
    ("mañana por la mañana", "2026-04-23 morning"),
    ("ayer por la mañana", "2026-04-21 morning"),
    ("12 de abril", "2026-04-12"),
    ("el 12 de abril de 2021", "2021-04-12"),
    ("12 de abril del 2021", "2021-04-12"),
    ("1.º de abril", "2026-04-01"),
    ("el primero de abril", "2026-04-01"),
    ("treinta y uno de marzo", "2026-03-31"),
    ("veintidós de marzo", "2026-03-22"),
    ("12/04/2021", "2021-04-12"),
    ("12 de abril a las 11:20", "2026-04-12T11:20"),
    ("a las 11:20 del 12 de abril", "2026-04-12T11:20"),
    ("ayer a las cinco y media de la tarde", "2026-04-21T17:30"),
    ("ayer a las 17 h", "2026-04-21T17:00"),
    ("ayer sobre las 5 de la tarde", "2026-04-21T17:00~"),
    ("el día 12", "2026-04-12"),
    ("en abril", "2026-04"),
    ("en abril de 2021", "2021-04"),
    ("abril del año pasado", "2025-04"),
    ("en 2021", "2021"),
    ("el mes pasado", "2026-03"),
    ("la semana pasada", "2026-04-13/2026-04-19"),
    ("hacia el 12 de abril", "2026-04-12~"),
    ("sobre el 12 de abril", "2026-04-12~"),
    ("hace dos días", "2026-04-20"),
    ("hace 2 dias", "2026-04-20"),
    ("hace una semana", "2026-04-15"),
    ("hace quince días", "2026-04-07"),
    ("hace un mes aproximadamente", "2026-03~"),
    ("hace unos tres días", "2026-04-19~"),
    ("hace más de una semana", "../2026-04-15"),
    ("hace dos años", "2024~"),
    ("el viernes pasado", "2026-04-17"),
    ("el viernes", "2026-04-17"),
    ("el lunes por la tarde", "2026-04-20 afternoon"),
    ("el viernes de la semana pasada", "2026-04-17"),
    ("a principios de abril", "2026-04-01/2026-04-10"),
    ("a mediados de marzo de 2021", "2021-03-11/2021-03-20"),
    ("a finales de abril", "2026-04-21/2026-04-30"),
    ("entre el 1 y el 6 de abril", "2026-04-01/2026-04-06"),
    ("del 1 al 6 de abril de 2021", "2021-04-01/2021-04-06"),
    ("desde el 17 de marzo hasta el 12 de abril", "2026-03-17/2026-04-12"),
    ("antes de abril", "../2026-03"),
    ("antes del 12 de abril", "../2026-04-11"),
    ("desde marzo", "2026-03/.."),
    ("nunca", "never"),
]


@pytest.mark.parametrize(("said", "meant"), ENGLISH)
def test_a_date_in_english(said: str, meant: str) -> None:
    assert read_when(said, TODAY, "en").raw == meant


@pytest.mark.parametrize(("said", "meant"), RUSSIAN)
def test_a_date_in_russian(said: str, meant: str) -> None:
    assert read_when(said, TODAY, "ru").raw == meant


@pytest.mark.parametrize(("said", "meant"), LITHUANIAN)
def test_a_date_in_lithuanian(said: str, meant: str) -> None:
    assert read_when(said, TODAY, "lt").raw == meant


@pytest.mark.parametrize(("said", "meant"), SPANISH)
def test_a_date_in_spanish(said: str, meant: str) -> None:
    assert read_when(said, TODAY, "es").raw == meant


@pytest.mark.parametrize("said", ["2021-04-12", "2021-04-12T09:30", "2021-04~", "2021-04-01/..", "@c3 + 2 days"])
@pytest.mark.parametrize("language", ["en", "ru", "lt", "es", "de"])
def test_what_the_format_allows_is_taken_as_it_is(said: str, language: str) -> None:
    assert read_when(said, TODAY, language) == When.parse(said)


@pytest.mark.parametrize(
    ("language", "meant"),
    [
        ("en", "2026-04-03"),
        ("en-GB", "2026-04-03"),
        ("en-US", "2026-03-04"),
        ("ru", "2026-04-03"),
        ("es", "2026-04-03"),
    ],
)
def test_only_in_the_united_states_the_month_comes_first(language: str, meant: str) -> None:
    assert read_when("3/4/2026", TODAY, language).raw == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("вчера", "2026-04-21"),
        ("prieš savaitę", "2026-04-15"),
        ("hace dos días", "2026-04-20"),
        ("12 April", "2026-04-12"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ru", "lt", "es", "de"])
def test_people_mix_languages(said: str, meant: str, language: str) -> None:
    assert read_when(said, TODAY, language).raw == meant


@pytest.mark.parametrize(
    ("said", "language", "meant"),
    [
        ("two days later", "en", "@c3 + 2 days"),
        ("a week later", "en", "@c3 + 1 week"),
        ("about two weeks later", "en", "@c3 + 2 weeks~"),
        ("a month later", "en", "@c3 + 1 month~"),
        ("half an hour later", "en", "@c3 + 30 min"),
        ("less than 30 minutes later", "en", "@c3 + <30 min"),
        ("two days later in the evening", "en", "@c3 + 2 days evening"),
        ("the same day", "en", "@c3 + 0 days"),
        ("the same evening", "en", "@c3 evening"),
        ("on the next day", "en", "@c3 + 1 day"),
        ("the next morning", "en", "@c3 + 1 day morning"),
        ("the day before", "en", "@c3 - 1 day"),
        ("two days before", "en", "@c3 - 2 days"),
        ("через два дня", "ru", "@c3 + 2 days"),
        ("через неделю", "ru", "@c3 + 1 week"),
        ("два часа спустя", "ru", "@c3 + 2 h"),
        ("через полчаса", "ru", "@c3 + 30 min"),
        ("примерно через месяц", "ru", "@c3 + 1 month~"),
        ("менее чем через 30 минут", "ru", "@c3 + <30 min"),
        ("в тот же день", "ru", "@c3 + 0 days"),
        ("в тот же вечер", "ru", "@c3 evening"),
        ("вечером того же дня", "ru", "@c3 evening"),
        ("на следующий день вечером", "ru", "@c3 + 1 day evening"),
        ("за два дня до этого", "ru", "@c3 - 2 days"),
        ("накануне", "ru", "@c3 - 1 day"),
        ("po dviejų dienų", "lt", "@c3 + 2 days"),
        ("po savaitės", "lt", "@c3 + 1 week"),
        ("tą patį vakarą", "lt", "@c3 evening"),
        ("kitą dieną", "lt", "@c3 + 1 day"),
        ("kitą rytą", "lt", "@c3 + 1 day morning"),
        ("dviem dienom anksčiau", "lt", "@c3 - 2 days"),
        ("dos días después", "es", "@c3 + 2 days"),
        ("tras dos semanas", "es", "@c3 + 2 weeks"),
        ("al día siguiente", "es", "@c3 + 1 day"),
        ("esa misma tarde", "es", "@c3 afternoon"),
        ("el mismo día", "es", "@c3 + 0 days"),
        ("dos días antes", "es", "@c3 - 2 days"),
    ],
)
def test_a_date_is_counted_from_the_entry_before(said: str, language: str, meant: str) -> None:
    assert read_when(said, TODAY, language, after="c3").raw == meant
