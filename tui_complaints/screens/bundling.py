"""The evidence bundle from the screen of a letter: what to know before, where it goes, how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.worker import get_current_worker

from tui_complaints.errors import ComplaintsError, FileTakenError
from tui_complaints.screens.bundle_as import BundleAsScreen
from tui_complaints.screens.confirm import ConfirmScreen
from tui_complaints.screens.progress import ProgressScreen
from tui_complaints.screens.taking import TakingScreen
from tui_complaints.usecases.bundle.bundle import Wanted
from tui_complaints.usecases.keeping import suggested_bundle
from tui_complaints.wording import letter_screen as words

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.worker import Worker

    from tui_complaints.letters.letter import Letter
    from tui_complaints.storage.reading import StoredCase
    from tui_complaints.usecases.bundle.pieces import Inspected


class BundlingScreen(TakingScreen):
    """A screen with a letter that can be bundled with the exhibits that it cites."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("b", "bundle", words.BUNDLE, show=False)]

    def bundled(self) -> tuple[StoredCase, Letter] | None:
        """The case and the letter, None where there is none now."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a letter there is nothing to bundle."""
        if action == "bundle" and self.bundled() is None:
            return None
        return super().check_action(action, parameters)

    def action_bundle(self) -> None:
        """Look at the exhibits, ask where the bundle goes, and write it."""
        found = self.bundled()
        if found is not None:
            self._inspect(*found)

    @work(thread=True, exclusive=True, group="bundle")
    def _inspect(self, stored: StoredCase, letter: Letter) -> None:
        from tui_complaints.usecases.bundle.pieces import inspect  # noqa: PLC0415 - heavy, and in a thread

        app = self.app
        try:
            inspected = inspect(stored, letter, app.today)
        except ComplaintsError as problem:
            app.call_from_thread(self.say, str(problem), "bad")
        else:
            if get_current_worker().is_cancelled:
                return  # the screen was left meanwhile
            write = partial(self._write, stored, letter, inspected)
            wanted = Wanted(str(suggested_bundle(app.today)))
            app.call_from_thread(self._ask_bundle, write, inspected, wanted, "")

    def _ask_bundle(self, write: partial[Worker[None]], inspected: Inspected, wanted: Wanted, refused: str) -> None:
        def answered(given: str | None) -> None:
            if given:
                write(Wanted(given, asked.most), over=False)

        asked = BundleAsScreen(wanted.file, wanted.most, inspected.notes, refused)
        self.app.push_screen(asked, answered)

    @work(thread=True, exclusive=True, group="bundle")
    def _write(self, stored: StoredCase, letter: Letter, inspected: Inspected, wanted: Wanted, *, over: bool) -> None:
        from tui_complaints.usecases.bundle.bundle import StoppedError, save_bundle  # noqa: PLC0415 - heavy

        worker, call = get_current_worker(), self.app.call_from_thread
        again = partial(self._write, stored, letter, inspected)
        shown = ProgressScreen(words.BUNDLE_WRITING, worker.cancel)

        def told(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise StoppedError
            call(shown.at, done, total)

        call(self.app.push_screen, shown)
        try:
            made = save_bundle(stored, letter, self.app.today, inspected, wanted, over=over, told=told)
        except StoppedError:
            call(self.say, words.BUNDLE_STOPPED, "muted")
            return
        except FileTakenError as taken:
            call(shown.dismiss)
            call(self._ask_bundle_over, again, inspected, wanted, taken.file)
            return
        except ComplaintsError as problem:
            call(shown.dismiss)
            call(self._ask_bundle, again, inspected, wanted, str(problem))
            return
        call(shown.dismiss)
        open_it = words.OPEN_FIRST if len(made.written) > 1 else words.OPEN_IT
        call(partial(self.is_saved, made.written[0].file, made.told, open_it=open_it))

    def _ask_bundle_over(self, write: partial[Worker[None]], inspected: Inspected, wanted: Wanted, taken: str) -> None:
        def answered(over: bool | None) -> None:  # noqa: FBT001 - Textual calls it by place
            if over:
                write(wanted, over=True)
            else:
                self._ask_bundle(write, inspected, wanted, "")

        text = words.WRITE_OVER_TEXT.format(file=taken)
        self.app.push_screen(ConfirmScreen(words.WRITE_OVER, text, yes=words.YES_WRITE, no=words.NO_KEEP), answered)
