"""Questions about the case, the two sides of it, and what was bought."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt

PROMPTS = {
    "case.title": Prompt(
        _("What went wrong, in one line?"),
        _("Parcel held for 26 days"),
        _("It is the subject of the letter and the name of the case; without it nobody knows which case this is."),
    ),
    "case.category": Prompt(
        _("What kind of matter is it?"), "", _("It decides what you are asked, and spares you the rest.")
    ),
    "case.story": Prompt(
        _("Tell it in your own words, if you like, as long as you need. End with a line that holds a single dot."),
        "",
        _("It is kept as it is for you to look up; the letter is made of your answers to the questions that follow."),
    ),
    "case.language": Prompt(
        _("In which language do you write?"), "", _("Letters are in that language unless you ask for another.")
    ),
    "case.currency": Prompt(
        _("In which money are your sums, unless you say otherwise?"), _("EUR, or euros"), _("Totals are in it.")
    ),
    "side.own": Prompt(_("Is this a matter of your own?"), "", _("If you act for somebody else, the letter says so.")),
    "advocate.name": Prompt(_("What is your name?"), _("Ieva Kalnina"), _("You sign for the one whose case it is.")),
    "advocate.organisation": Prompt(_("For which organisation do you act, if any?"), _("Northport Advice Centre")),
    "advocate.address": Prompt(
        _("What is your postal address?"), _("8 Orchard Lane, Northport"), _("Answers go there.")
    ),
    "advocate.email": Prompt(_("What is your e-mail address?"), "ieva@advice.example"),
    "advocate.phone": Prompt(_("What is your telephone number?"), "+371 20 000 000"),
    "complainant.name": Prompt(
        _("Whose case is it: what is the full name?"),
        _("Ona Petraitis"),
        _("A complaint without a name is not answered."),
    ),
    "complainant.address": Prompt(
        _("What is the postal address?"), _("8 Orchard Lane, Northport"), _("Answers in writing go there.")
    ),
    "complainant.place": Prompt(
        _("Which town do you write from?"), _("Northport"), _("Some letters name it beside the date.")
    ),
    "complainant.email": Prompt(
        _("What is the e-mail address?"), "ona@mail.example", _("Most answers come by e-mail.")
    ),
    "complainant.phone": Prompt(_("What is the telephone number?"), "+370 600 00000"),
    "complainant.gender": Prompt(
        _("Should the letter speak of the complainant as a woman or as a man?"),
        "",
        _("Only some languages need it; left out, the wording is neutral."),
    ),
    "parties.name": Prompt(
        _("Who are they: what is the name of the company?"),
        _("Northgate Forwarding"),
        _("The letter is addressed to them."),
    ),
    "parties.role": Prompt(_("What are they in this?"), "", _("It decides whom the letter goes to first.")),
    "parties.address": Prompt(
        _("What is their postal address?"),
        _("3 Dock Street, Northport"),
        _("A letter on paper needs it; an e-mail address will do too."),
    ),
    "parties.email": Prompt(_("What is their e-mail address for complaints?"), "complaints@northgate.example"),
    "parties.references": Prompt(
        _("Which numbers have they given you: customer, contract, ticket? Several with commas."),
        "ZP-48213",
        _("With their own number they find you at once."),
    ),
    "parties.acts_for": Prompt(
        _("Do they act for another of the parties? For which?"),
        _("the courier acts for the shop"),
        _("A letter to the one then carries the failings of the other."),
    ),
    "parties.gate": Prompt(
        _("Is there anybody else: the courier, the marketplace, the bank?"),
        "",
        _("Each party answers for its own part."),
    ),
    "purchases.what": Prompt(
        _("What did you buy or order?"), _("a flat-packed desk"), _("The letter must say what it is about.")
    ),
    "purchases.what:repair": Prompt(_("What did you hand in, and what was to be done?"), _("repair of a camera")),
    "purchases.what:subscription": Prompt(_("What were you charged for?"), _("two paid subscriptions")),
    "purchases.party": Prompt(_("Whom did you buy it from?"), "", _("They owe you what was agreed.")),
    "purchases.through": Prompt(_("Through which marketplace?")),
    "purchases.carrier": Prompt(_("Who was to bring it?")),
    "purchases.number": Prompt(_("What is the order or contract number?"), "402-7713", _("They look it up first.")),
    "purchases.kind": Prompt(_("Is it goods, a service or a subscription?")),
    "purchases.ordered": Prompt(
        _("When did you order it? Type never if you did not order it at all."),
        _("12 March; about a month ago; in March 2026"),
        _("How long it took is counted from there."),
    ),
    "purchases.ordered:repair": Prompt(
        _("When did you hand it in?"), _("2 March; about a month ago"), _("How long it took is counted from there.")
    ),
    "purchases.ordered:subscription": Prompt(
        _("Did you order it, and when? Type never if you did not order it at all."),
        _("never"),
        _("Charges for what was never ordered are disputed as such."),
    ),
    "purchases.price": Prompt(_("What was the price?"), _("129 euros; 4 000; about 30 EUR")),
    "purchases.paid": Prompt(
        _("When did you pay?"), _("12 March; the same day"), _("What you paid and never received can be claimed.")
    ),
    "purchases.paid_by": Prompt(_("How did you pay, or who did?"), _("my card; my sister")),
    "purchases.sent": Prompt(_("When was it sent?"), _("14 March; never")),
    "purchases.promised": Prompt(
        _("By when was it promised?"), _("26 March; a week later"), _("The delay is counted from there.")
    ),
    "purchases.promised:repair": Prompt(_("By when was it to be ready?"), _("two weeks later; 16 March")),
    "purchases.needed": Prompt(
        _("Did you need it by a certain day?"), _("23 March"), _("A day that was missed is worth telling.")
    ),
    "purchases.for": Prompt(
        _("Was it for somebody else? For whom?"), _("my parents"), _("The letter then says whom it failed.")
    ),
    "purchases.where": Prompt(_("Where did you buy it, or where was it to go?"), _("the shop in Dock Street")),
    "purchases.delivered": Prompt(
        _("When did it come? Type never if it has not."),
        _("12 April in the morning; never"),
        _("The delay is counted up to there."),
    ),
    "purchases.delivered:repair": Prompt(
        _("When did you get it back? Type never if you have not."), _("2 April; never")
    ),
    "purchases.wrong": Prompt(_("What is wrong with it?"), _("it broke in two on the way")),
    "purchases.proof": Prompt(
        _("What proves it? Name a file or a thing on paper; several with semicolons."),
        _("~/Downloads/order.pdf; receipt"),
        _("Every fact in the letter names its proof."),
    ),
    "purchases.gate": Prompt(_("Was there another purchase or order in this matter?")),
}
