"""What people say in English."""

from __future__ import annotations

EXAMPLES = {
    "when": '"yesterday evening", "12 April 2021", "12.04.2021 at 11:20", "two weeks ago" or "in April"',
    "due": '"by Friday", "12 April 2021", "within 14 days" or "10 working days"',
    "money": '"about 4,000 roubles", "129.00 EUR", "£12" or "30 thousand"',
    "length": '"40 seconds", "an hour and a half", "2 weeks" or "10 working days"',
    "count": '"5", "three times" or "at least five"',
    "yes_no": '"yes" or "no"',
}

NUMBERS = {
    0: "zero; nought",
    1: "one",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve; a dozen; dozen",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
ORDINALS = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    30: "thirtieth",
}
MAGNITUDES = {100: "hundred(|s)", 1000: "thousand(|s); k", 1_000_000: "million(|s); mn; mln"}

UNITS = {
    "s": "second(|s); sec(|s); s",
    "min": "minute(|s); min(|s)",
    "h": "hour(|s); hr(|s); h",
    "day": "day(|s); calendar day(|s)",
    "working day": "working day(|s); business day(|s); work day(|s); workday(|s)",
    "week": "week(|s); wk(|s)",
    "month": "month(|s)",
    "year": "year(|s); yr(|s)",
    "fortnight": "fortnight(|s)",
    "three quarters of an hour": "three quarters of an hour",
    "quarter of an hour": "quarter of an hour; quarter hour",
}

MONTHS = {
    1: "january; jan",
    2: "february; feb",
    3: "march; mar",
    4: "april; apr",
    5: "may",
    6: "june; jun",
    7: "july; jul",
    8: "august; aug",
    9: "september; sept; sep",
    10: "october; oct",
    11: "november; nov",
    12: "december; dec",
}
WEEKDAYS = {
    0: "monday; mon",
    1: "tuesday; tues; tue",
    2: "wednesday; wed",
    3: "thursday; thurs; thur; thu",
    4: "friday; fri",
    5: "saturday; sat",
    6: "sunday; sun",
}
DAYS = {
    -2: "(|the )day before yesterday",
    -1: "yesterday",
    0: "today",
    1: "tomorrow",
    2: "(|the )day after tomorrow",
}
DAY_PARTS = {
    (-1, "night"): "last night",
    (0, "morning"): "this morning",
    (0, "afternoon"): "this afternoon",
    (0, "evening"): "this evening",
    (0, "night"): "tonight",
}
PARTS = {
    "morning": "morning; (in|on) the (|early )morning; the morning; early morning",
    "afternoon": "afternoon; (in|on) the afternoon; the afternoon",
    "evening": "evening; (in|on) the (|late )evening; the evening; late evening",
    "night": "night; at night; (in|on|during) the night; the night",
}
SAME_PARTS = {
    "": "(|on |later )the same day; (|later |on )that (|same |very )day; same day",
    "morning": "(|on |later )the same morning; (|later |on )that (|same |very )morning; same morning",
    "afternoon": "(|on |later )the same afternoon; (|later |on )that (|same |very )afternoon; same afternoon",
    "evening": "(|on |later )the same evening; (|later |on )that (|same |very )evening; same evening",
    "night": "(|on |later )the same night; (|later |on )that (|same |very )night; same night",
}
NEXT_PARTS = {
    "": "(|on )the (next|following) day; next day; the day after",
    "morning": "(|on )the (next|following) morning; next morning",
    "afternoon": "(|on )the (next|following) afternoon; next afternoon",
    "evening": "(|on )the (next|following) evening; next evening",
    "night": "(|on )the (next|following) night; next night",
}
PERIODS = {
    ("week", -1): "last week",
    ("week", 0): "this week",
    ("week", 1): "next week",
    ("weekend", -1): "last weekend",
    ("weekend", 0): "this weekend",
    ("weekend", 1): "next weekend",
    ("month", -1): "last month",
    ("month", 0): "this month",
    ("month", 1): "next month",
    ("year", -1): "last year",
    ("year", 0): "this year",
    ("year", 1): "next year",
}
PERIOD_ENDS = {
    "day": "(|the )end of (|the )day",
    "week": "(|the )end of (|the )week",
    "month": "(|the )end of (|the )month",
    "year": "(|the )end of (|the )year",
}
EDGES = {
    1: "(|at |in )the (beginning|start) of; (beginning|start) of; early; early in",
    2: "(|in |at )the middle of; middle of; mid",
    3: "(|at |towards )the end of; end of; late; late in",
}

HALF_DAYS = {0: "am; a.m.", 12: "pm; p.m."}

CURRENCIES = {
    "EUR": "€; euro(|s); eur",
    "GBP": "£; gbp; sterling",
    "USD": "us$; usd; (us|american) dollar(|s)",
    "RUB": "₽; rub; russian (rouble|ruble)(|s)",
    "BYN": "byn; (belarusian|belarussian) (rouble|ruble)(|s)",
    "LTL": "ltl; lit(|s); litas; litai",
    "PLN": "pln; zł; zloty(|s)",
    "UAH": "uah; ₴; hryvnia(|s)",
    "KZT": "kzt; ₸; tenge",
    "CHF": "chf",
    "rouble": "rouble(|s); ruble(|s)",
    "dollar": "$; dollar(|s); buck(|s)",
    "pound": "pound(|s); quid",
    "crown": "kr; crown(|s); krona; kronor; krone; kroner",
    "peso": "peso(|s)",
    "yen": "¥; yen",
    "franc": "franc(|s)",
    "lira": "₺; lira(|s)",
}
CENTS = {"": "cent(|s); ct; c", "GBP": "p; pence; penny", "rouble": "kopeck(|s); kopek(|s)"}

REPETITIONS = {1: "once", 2: "twice", 3: "thrice"}
YES_NO = {
    True: "yes; y; yeah; yep; sure; of course; true",
    False: "no; n; nope; not; never; false",
}

MARKS = {
    "lasting": "for; it took; took; it lasted; lasted",
    "many": "seconds; sec(|s); s; minutes; min(|s); hours; hr(|s); h; days; (calendar|working|business|work) days; "
    "workdays; weeks; wk(|s); months; years; yr(|s); fortnights",
    "one": "a; an",
    "and": "and; &",
    "half": "half",
    "and a half": "and a half; and half",
    "couple": "a couple; couple",
    "of": "of",
    "the": "the",
    "on": "on; on the",
    "in": "in; during; back in; in the month of",
    "at": "at",
    "o'clock": "o'clock; hours; hrs; h",
    "noon": "noon; midday",
    "about": "about; around; approximately; approx; roughly; circa; ca; some; almost; nearly; ~; ≈",
    "about after": "or so; approximately; approx; roughly; more or less; ~",
    "less": "less than; fewer than; under; below; <",
    "at least": "at least; (no|not) (less|fewer) than; a minimum of; minimum; >=; ≥",
    "more": "more than; over; >",
    "at most": "at most; (no|not) more than; up to; a maximum of; maximum; <=; ≤",
    "or more": "or more; and more; +",
    "times": "time(|s)",
    "ago": "ago",
    "from now": "from now; from today",
    "from now before": "in",
    "later": "later; after; afterwards; after that; after this",
    "later before": "after",
    "earlier": "earlier; before; before that; before this; previously",
    "day before": "(|on )the (day before|previous day)",
    "same time": "at the same time",
    "last": "last; the last; past; this past",
    "last after": "last",
    "next": "next; the next; coming; this coming",
    "next after": "next; coming",
    "this": "this",
    "between": "between; sometime between; some time between",
    "from": "from",
    "to": "to; until; till; through",
    "before": "before; earlier than; sometime before",
    "until": "until; till; by; up to",
    "no later": "(no|not) later than; by no later than",
    "for": "for",
    "since": "since; ever since",
    "after": "after; later than; sometime after",
    "inclusive": "inclusive; at the latest; latest",
    "within": "within; in; in less than; during",
    "never": "never; not at all",
}
