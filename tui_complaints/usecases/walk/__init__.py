"""The walk: a case asked for one question at a time, for every face of the program.

``sections`` is what is asked, in which order; ``course`` is where a walk can stand; ``reading`` is what a typed answer
means; ``walker`` joins them to the engine that a face drives; ``journey`` keeps what was entered on the disk.
"""
