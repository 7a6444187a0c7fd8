"""The library of subjects can be read and holds what it promises."""

from __future__ import annotations

import pytest
from subjects import SUBJECTS_FILE, read_subjects

SUBJECTS = read_subjects(SUBJECTS_FILE.read_text(encoding="utf-8"))


def test_every_subject_has_words_and_many_questions_and_no_question_comes_twice() -> None:
    assert len(SUBJECTS) >= 130
    assert len({subject.id for subject in SUBJECTS}) == len(SUBJECTS)
    for subject in SUBJECTS:
        assert len(subject.words) >= 15, subject.id
        assert len(subject.questions) >= 30, subject.id
    questions = [question for subject in SUBJECTS for question in subject.questions]
    assert len(questions) == len(set(questions))


def test_a_line_before_the_first_heading_is_told_with_its_number() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_subjects("# en bemærkning\nHvad laver du?")


def test_an_empty_library_has_no_subjects() -> None:
    assert read_subjects("# kun en bemærkning\n") == ()
