"""The app's own words, for both faces; what a letter says is in the templates of its language.

``commands`` tells what can be done, ``fields`` what can be noted, ``gaps`` what is missing and how to close it,
``reports`` is what is read, ``spoken`` reads what people type.
"""
