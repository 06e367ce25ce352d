"""Questions about what proves it and what is wanted."""

from __future__ import annotations

from tui_complaints.translation import _
from tui_complaints.wording.walk.prompt import Prompt

_HELD = Prompt(
    _("Where is it? The path of a file, an address on the web, paper if you hold it on paper, or how it can be got."),
    _("~/Downloads/receipt.pdf; paper; ask the operator for the call detail"),
    _("A file is copied into the case, and what is changed later is noticed. What you do not have is never cited."),
)
PROMPTS = {
    "mentioned.held": _HELD,
    "exhibits.gate": Prompt(
        _("Is there anything else that proves something, or could?"), _("a receipt, a screenshot, a phone log")
    ),
    "exhibits.title": Prompt(_("What is it, as the letter should list it?"), _("Phone log for March")),
    "exhibits.held": _HELD,
    "exhibits.kind": Prompt(_("What kind of thing is it? Your own word will do.")),
    "exhibits.made": Prompt(_("When was it made?"), _("12 April")),
    "exhibits.proves": Prompt(
        _("What does it prove? Several with commas."), "1, 4", _("What nothing points to is not enclosed.")
    ),
    "remedies.gate": Prompt(_("Do you want anything else of them?")),
    "remedies.kind": Prompt(_("What do you want of them?"), "", _("A letter that asks for nothing gets nothing.")),
    "remedies.what": Prompt(_("What exactly, in your words?"), _("what I paid above the price agreed")),
    "remedies.amount": Prompt(_("How much? Type total for all that you claim."), _("total; 129 euros")),
    "remedies.of": Prompt(_("Is it about what you bought? About which?")),
    "remedies.due": Prompt(_("By when? A length counts from the day you send the letter."), _("14 days; 30 April")),
    "remedies.to": Prompt(_("Of whom do you want it?"), "", _("The letter goes to them.")),
    "remedies.or": Prompt(_("Would it do instead of something that you named before? Of which?")),
    "outcome.ended": Prompt(
        _("Is the matter over as a fact, and since when? Leave it out while it goes on."),
        _("12 April"),
        _("Days are counted up to there."),
    ),
}
