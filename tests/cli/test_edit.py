"""``complaints edit``: what was typed is saved when it is valid, and never lost when it is not."""

from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from lamp import LAMP, put_lamp

from tui_complaints.cli import run
from tui_complaints.storage.limits import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lamp(store: Path) -> Path:
    return put_lamp(store)


def editor_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Make the user's editor a program that does this to the file it is given."""
    script = tmp_path / "my editor.py"
    script.write_text(f"import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\ntext = file.read_text()\n{code}\n")
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}" --wait')


def test_an_edited_case_is_saved_with_all_that_was_typed(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    editor_that(tmp_path, monkeypatch, "file.write_text(text + '# my own note\\n')")
    assert run(["edit", "late-lamp"]) == 0
    assert capsys.readouterr().err == f"Saved {lamp}.\n"
    assert lamp.read_text() == LAMP + "# my own note\n"
    assert list((tmp_path / "state").rglob("*.toml")) == []


def test_an_unchanged_case_is_not_saved(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = lamp.stat().st_mtime_ns
    editor_that(tmp_path, monkeypatch, "")
    assert run(["edit", "late-lamp"]) == 0
    assert capsys.readouterr().err == "Nothing was changed.\n"
    assert run(["edit", "late-lamp", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(lamp), "changed": False}
    assert lamp.stat().st_mtime_ns == before


def test_refused_text_is_kept_at_a_named_private_place(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    editor_that(tmp_path, monkeypatch, "file.write_text(text.replace('status', 'statsu'))")
    assert run(["edit", "late-lamp"]) == 3
    told = capsys.readouterr().err
    (kept,) = (tmp_path / "state").rglob("*.toml")
    assert f"complaints: {kept}:3: statsu: unknown key" in told
    assert f"kept in {kept}" in told
    assert "statsu" in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert lamp.read_text() == LAMP


def test_a_case_that_changed_meanwhile_is_not_written_over(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = LAMP.replace("Sampletown", "Elsewhere")
    (tmp_path / "theirs").write_text(theirs)
    meanwhile = f"pathlib.Path({str(lamp)!r}).write_text(pathlib.Path({str(tmp_path / 'theirs')!r}).read_text())"
    editor_that(tmp_path, monkeypatch, f"file.write_text(text + '# mine\\n')\n{meanwhile}")
    assert run(["edit", "late-lamp"]) == 5
    (kept,) = (tmp_path / "state").rglob("*.toml")
    assert str(kept) in capsys.readouterr().err
    assert kept.read_text().endswith("# mine\n")
    assert lamp.read_text() == theirs


def test_a_case_that_is_not_valid_can_be_mended(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = put_lamp(store, text=LAMP.replace("status", "statsu"))
    editor_that(tmp_path, monkeypatch, "file.write_text(text.replace('statsu', 'status'))")
    assert run(["edit", "late-lamp"]) == 0
    assert broken.read_text() == LAMP


@pytest.mark.usefixtures("lamp")
def test_an_editor_that_cannot_run_or_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for editor in (str(tmp_path / "no-such-editor"), '"unclosed', " "):
        monkeypatch.setenv("VISUAL", editor)
        assert run(["edit", "late-lamp"]) == 2
        assert "VISUAL or EDITOR" in capsys.readouterr().err
    monkeypatch.delenv("VISUAL")
    assert list((tmp_path / "state").rglob("*.toml")) == []
    editor_that(tmp_path, monkeypatch, "file.write_text('x')\nsys.exit(3)")
    assert run(["edit", "late-lamp"]) == 5
    told = capsys.readouterr().err
    assert "status 3; nothing was saved" in told
    (kept,) = (tmp_path / "state").rglob("*.toml")
    assert f"kept in {kept}" in told


def test_an_editor_that_the_system_cannot_start_leaves_no_copy(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", f'"{lamp}"')  # a file, and no program
    lamp.chmod(0o700)
    assert run(["edit", "late-lamp"]) == 5
    assert list((tmp_path / "state").rglob("*.toml")) == []


@pytest.mark.parametrize("refusal", ["chmod(0o400)", "unlink()"])
def test_what_the_disk_refuses_is_kept_at_a_named_place(
    refusal: str, lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    editor_that(tmp_path, monkeypatch, f"file.write_text(text + '# mine\\n')\npathlib.Path({str(lamp)!r}).{refusal}")
    assert run(["edit", "late-lamp"]) == 5
    (kept,) = (tmp_path / "state").rglob("*.toml")
    assert str(kept) in capsys.readouterr().err
    assert kept.read_text() == LAMP + "# mine\n"


def test_a_file_that_is_not_read_whole_is_not_edited(
    lamp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = LAMP + "#" * MAX_BYTES + "\n# the end\n"
    lamp.write_text(text)
    editor_that(tmp_path, monkeypatch, f"file.write_text({LAMP!r})")
    assert run(["edit", "late-lamp"]) == 5
    assert "larger than 8 MB" in capsys.readouterr().err
    assert lamp.read_text() == text


@pytest.mark.skipif(sys.platform == "win32", reason="notepad needs no terminal")
@pytest.mark.usefixtures("lamp")
def test_without_a_terminal_no_editor_is_started_that_needs_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    assert run(["edit", "late-lamp"]) == 2
    assert "VISUAL or EDITOR" in capsys.readouterr().err
