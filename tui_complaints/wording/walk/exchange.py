"""Questions about what happened between the two sides."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt
from tui_complaints.wording.walk.proof import PROOF

_IN_WHICH = Prompt(_("In which contact was it?"), "", _("That is when it was said, and what proves it."))
_BY_WHOM = Prompt(_("Who said it?"))

PROMPTS = {
    "contacts.gate": Prompt(_("Did anything else happen: another call, message, visit, or something you noticed?")),
    "contacts.when": Prompt(
        _("What happened, one thing at a time: when was it?"),
        _("2 April at 11:20; that evening; two days later; about a month ago"),
        _("Nothing is printed more precisely than you know it."),
    ),
    "contacts.with": Prompt(_("With whom was it?"), "", _("Type a new name if it is none of these.")),
    "contacts.channel": Prompt(_("How?")),
    "contacts.direction": Prompt(_("Who turned to whom?"), "", _("Contacts are counted by side: yours and theirs.")),
    "contacts.reached": Prompt(
        _("Did you reach each other?"), "", _("A call that nobody answered is a contact all the same.")
    ),
    "contacts.agents": Prompt(
        _("Whom did you deal with? Names, with what they are in brackets; several with commas."),
        _("Tatiana (support), (manager)"),
        _("Three people in ten minutes is a failing of its own."),
    ),
    "contacts.told": Prompt(_("What did you say, write, do or see?"), _("I asked where the parcel was.")),
    "contacts.said": Prompt(
        _("What did they say or do, in your own words?"), _("They did not know and would call me.")
    ),
    "contacts.quote": Prompt(
        _("Is there something they said that is worth quoting word for word?"),
        _("Your phone was switched off."),
        _("Their own words weigh more than yours."),
    ),
    "contacts.length": Prompt(_("How long did it take?"), _("40 seconds; 12 min")),
    "contacts.waited": Prompt(_("How long did you wait before that?"), _("10 minutes")),
    "contacts.times": Prompt(
        _("Was it one contact, or several alike? How many?"),
        _("5; at least 5"),
        _("Five requests for a call need not be entered one by one."),
    ),
    "contacts.answers": Prompt(_("Which earlier contact does it answer?"), "", _("What nobody answered is counted.")),
    "contacts.answer_by": Prompt(
        _("By when did you ask for an answer, or did they promise one?"), _("within 2 days; 9 April")
    ),
    "contacts.reference": Prompt(
        _("Did they give a reference number? Type it, or none if they gave none."),
        _("none"),
        _("A company that gives no number cannot later say that you never called."),
    ),
    "contacts.conduct": Prompt(
        _("How did they behave, if it was bad? Several with commas; your own words will do."),
        _("rude, hung up"),
        _("It is told as a failing, with the words that were said."),
    ),
    "contacts.merit": Prompt(
        _("What did they do well, if anything? Several with commas."),
        _("quick, apologised"),
        _("Fairness makes the rest believed."),
    ),
    "contacts.who": Prompt(_("Who spoke for you, if it was not you?"), _("my sister")),
    "contacts.witnesses": Prompt(_("Who else was there? Several with commas."), _("Marta Vega")),
    "contacts.prices": Prompt(_("Which of the prices was named then?")),
    "contacts.proof": PROOF,
    "promises.gate": Prompt(
        _("Did they promise anything (else), by a date or not?"),
        _("a callback, a repair in two weeks"),
        _("Broken promises are counted by the day."),
    ),
    "promises.what": Prompt(_("What did they promise?"), _("a callback from the local office")),
    "promises.contact": _IN_WHICH,
    "promises.by": Prompt(_("Who promised it?")),
    "promises.kind": Prompt(_("What kind of promise was it?")),
    "promises.quote": Prompt(_("In which words, if you know them?"), _("We will solve it within two days.")),
    "promises.of": Prompt(
        _("Is it about what you bought? About which?"), "", _("Leave it out for a callback or an answer.")
    ),
    "promises.due": Prompt(
        _("By when?"), _("14 days; by Friday; 3 May; within 30 minutes"), _("How late it was is counted from there.")
    ),
    "promises.window": Prompt(_("If it was an appointment: from when to when?"), _("3 May from 14:00 to 18:00")),
    "promises.done": Prompt(
        _("When did they do it? Type never if they did not; leave it out if you do not know."), _("12 April; never")
    ),
    "promises.in_part": Prompt(_("Was only a part of it done?")),
    "promises.replaces": Prompt(
        _("Does it put off an earlier promise? Which?"), "", _("A date that is moved again and again is one story.")
    ),
    "promises.proof": PROOF,
    "requests.gate": Prompt(_("Did you ask them for something (else): a refund, a name, an apology, a manager?")),
    "requests.what": Prompt(_("What did you ask for?"), _("the name of the carrier")),
    "requests.asked": Prompt(
        _("In which contacts? Several with commas."), "1, 3", _("How often and how long you asked is counted.")
    ),
    "requests.to": Prompt(_("Whom did you ask?")),
    "requests.of": Prompt(_("Is it about what you bought? About which?")),
    "requests.answer_by": Prompt(_("By when did you ask for an answer?"), _("within a week")),
    "requests.result": Prompt(_("What became of it?")),
    "requests.answered": Prompt(_("In which contact did they answer?")),
    "requests.reason": Prompt(_("Which reason did they give?"), _("the services had been switched on")),
    "requests.clause": Prompt(_("Which clause of their terms did they name?"), "4.7"),
    "requests.proof": PROOF,
    "offers.gate": Prompt(_("Did they offer anything to settle it?")),
    "offers.what": Prompt(_("What did they offer?"), _("a voucher")),
    "offers.amount": Prompt(_("How much?"), _("20 euros")),
    "offers.contact": _IN_WHICH,
    "offers.by": Prompt(_("Who offered it?")),
    "offers.until": Prompt(_("Until when does it stand?"), _("30 April")),
    "offers.result": Prompt(_("What did you say to it?")),
    "offers.reason": Prompt(_("Why did you refuse?"), _("it does not cover what I paid")),
    "offers.proof": PROOF,
    "statements.gate": Prompt(
        _("Did they say something (else) that is not so, that they admitted, or that was beside the point?"),
        _("they say they rang three times; my phone log shows no call"),
    ),
    "statements.what": Prompt(_("What did they say, in your words?"), _("that the call lasted 40 seconds")),
    "statements.quote": Prompt(_("And word for word, if you know it?"), _("One request is on record.")),
    "statements.contact": _IN_WHICH,
    "statements.by": _BY_WHOM,
    "statements.stance": Prompt(_("What is there to say to it?")),
    "statements.fact": Prompt(
        _("What does the record show?"), _("a call of a few seconds, returned within 30 seconds")
    ),
    "statements.against": Prompt(
        _("Which entries show it, or which other statement does it contradict? Several with commas."),
        "",
        _("Two statements that cannot both be true are one contradiction."),
    ),
    "statements.clause": Prompt(_("Which clause of their terms did they rely on?"), "4.7"),
    "statements.reply": Prompt(_("What do you reply to it?"), _("My complaint was not about the delivery.")),
    "statements.proof": PROOF,
}
