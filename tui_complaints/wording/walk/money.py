"""Questions about prices, what it cost, and what came back."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt
from tui_complaints.wording.walk.proof import PROOF

PROMPTS = {
    "prices.gate": Prompt(
        _("Was a price (also) quoted, raised, reduced or charged?"),
        _("quoted 80 euros, then raised 1.5 times"),
        _("The app works out by how much it rose."),
    ),
    "prices.kind": Prompt(_("What was done with the price?")),
    "prices.amount": Prompt(_("How much, or how many times as much?"), _("80 euros; 1.5 times")),
    "prices.of": Prompt(_("The price of what?")),
    "prices.when": Prompt(
        _("When?"), _("2 March; a month later"), _("Leave it out if it was in a contact that you will tell of.")
    ),
    "prices.per": Prompt(_("For how long is it?"), _("1 month")),
    "prices.proof": PROOF,
    "unreceived.claim": Prompt(
        _("You paid for something that never came, or that you never ordered. Shall it be claimed?"),
        "",
        _("Nothing is claimed that you do not ask for."),
    ),
    "unreceived.evidence": Prompt(_("What shows that you paid it?")),
    "costs.gate": Prompt(
        _("Did it cost you anything (else): fares, calls, a dearer replacement, hours, charges?"),
        _("fuel, 4 000; 800 km; 9 hours"),
    ),
    "costs.what": Prompt(_("What was it for?"), _("Fuel there and back, 800 km")),
    "costs.amount": Prompt(_("How much: a sum, kilometres or hours?"), _("about 4 000; 129 EUR; 800 km; 9 hours")),
    "costs.per_unit": Prompt(
        _("What is one kilometre or one hour worth?"), _("600 RUB/h"), _("Left out, it is told and not reckoned.")
    ),
    "costs.kind": Prompt(_("What kind of cost is it? Your own word will do.")),
    "costs.when": Prompt(_("When was it?"), _("12 April; in April")),
    "costs.every": Prompt(_("If it came again: how often?"), _("every month; 1 month")),
    "costs.times": Prompt(_("If it came again: how many times in all?"), "3"),
    "costs.paid": Prompt(
        _("Have you paid it (yes), or was it only demanded (no)?"),
        "",
        _("What was only demanded is told and not claimed."),
    ),
    "costs.paid_by": Prompt(_("Who paid it, if not you?"), _("my sister")),
    "costs.to": Prompt(_("Whom was it paid to?")),
    "costs.of": Prompt(_("For which purchase?")),
    "costs.settled": Prompt(
        _("What did the bank take in your own money?"), "4120.50 RUB", _("It is used in place of a rate.")
    ),
    "costs.claim": Prompt(
        _("Do you claim it (yes), or only tell of it (no)?"),
        "",
        _("Left out, money is claimed and hours are only told."),
    ),
    "costs.evidence": Prompt(
        _("What shows the sum?"), "", _("Money lost is told apart: proved, estimated, without proof.")
    ),
    "costs.proof": PROOF,
    "credits.gate": Prompt(_("Did any money (else) come back?"), "", _("A claim that leaves it out is not believed.")),
    "credits.what": Prompt(_("What came back?"), _("the price of the desk")),
    "credits.amount": Prompt(_("How much?"), _("129 euros")),
    "credits.when": Prompt(_("When?"), _("within 30 minutes; 6 October")),
    "credits.from": Prompt(_("From whom?")),
    "credits.for": Prompt(_("For which of the costs? Several with commas."), "", _("It is taken off what you claim.")),
    "credits.provisional": Prompt(_("Can it still be taken back, as a bank's provisional refund can?")),
    "credits.proof": PROOF,
}
