"""Who is asked to do something answers that, and not the question whose words are in it; what one is able to do is another question."""

from __future__ import annotations

import pytest
from laws.acting import HELLO, parts_said


@pytest.mark.parametrize(
    ("slug", "reply", "part"),
    [
        ("hanne-briller", "Kan du sende regningen fra bedemanden?", "bedt_om_noget"),
        ("karsten-aktivering", "Vil du skrive under her?", "bedt_om_noget"),
        ("edith-genoptraening", "Kan du ringe til hospitalet og høre?", "bedt_om_noget"),
        ("farid-bolig", "Kan du tage lægens brev med på torsdag?", "aftale"),
        ("nadia-praktik", "Har du mulighed for at komme herind og skrive under?", "bedt_om_noget"),
    ],
)
def test_a_request_waits_for_a_yes(slug: str, reply: str, part: str) -> None:
    assert part in parts_said(slug, HELLO, reply)


@pytest.mark.parametrize(
    ("slug", "reply"),
    [
        ("leif-visitation", "Kan du komme ned på knæ og op igen?"),
        ("hanne-briller", "Kan du fortælle, hvordan du fandt ud af det?"),
        ("hanne-briller", "Hvem skal sende regningen?"),
        ("edith-genoptraening", "Kan du ringe til mig, hvis der er noget?"),
    ],
)
def test_what_is_no_request_is_not_taken_for_one(slug: str, reply: str) -> None:
    assert "bedt_om_noget" not in parts_said(slug, HELLO, reply)
