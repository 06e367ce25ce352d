"""Whether the customer's own words weaken the letter: insults, mockery, threats, law from nowhere.

What is found is marked, with a calmer wording beside it; nothing is ever rewritten (letters.md, "Tone"). The words are
data, ``templates/<language>/tone.toml``: ``wordlist`` reads them, ``matching`` finds them, ``loud`` finds capitals and
rows of marks, ``places`` says which texts are looked at, ``marking`` joins them.
"""
