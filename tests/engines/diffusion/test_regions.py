"""Where a refinement may paint, and how far it may go: a person's mask first, then the findings' own places."""

import io

import numpy as np
from PIL import Image

from app.domain.canvas import ImageRef, Region, Size
from app.domain.parts import Finding, Plan
from app.domain.requests import RefineRequest
from app.engines.diffusion.regions import feathered, mask_of
from app.engines.diffusion.severity import FINISH, MOST, strength

BOX = Region(0.25, 0.25, 0.25, 0.25)


class Held(dict[str, bytes]):
    def read(self, id: str) -> bytes:
        return self[id]


def fault(kind: str = "colour", region: Region | None = BOX) -> Finding:
    return Finding("f1", "picture", "wrong", "It is red.", "Make it blue.", "i1", region, kind)


def asked(*findings: Finding, mask: str | None = None) -> RefineRequest:
    image = ImageRef("a" * 64, 256, 256)
    return RefineRequest("a fox", Plan(()), image, Size(256, 256), 1, findings, mask=mask)


def test_a_region_may_change_fully_and_far_from_it_nothing() -> None:
    mask = feathered((BOX,), 200, 100)
    assert (mask[25:50, 50:100] == 1).all()
    assert (mask[80:] == 0).all()
    assert ((mask > 0) & (mask < 1)).any()


def test_a_persons_mask_wins_over_every_finding() -> None:
    own = Image.new("L", (64, 64), 0)
    own.paste(255, (48, 48, 64, 64))
    out = io.BytesIO()
    own.save(out, "PNG")
    mask = mask_of(asked(fault(), mask="own"), Held(own=out.getvalue()), 128, 128)
    assert mask is not None
    assert (mask[:90, :90] == 0).all()
    assert (mask[100:, 100:] == 1).all()


def test_a_fault_without_a_place_may_be_mended_anywhere() -> None:
    assert mask_of(asked(fault(), fault(region=None)), Held(), 64, 64) is None
    assert mask_of(asked(), Held(), 64, 64) is None
    assert mask_of(asked(fault(region=Region(0, 0, 1, 0.9))), Held(), 64, 64) is None


def test_a_graver_fault_may_go_further_and_none_goes_all_the_way() -> None:
    assert FINISH < strength((fault("colour"),)) < strength((fault("missing"),)) < MOST
    assert strength((fault("missing"),) * 30) == MOST
    assert strength((fault("colour"),) * 2) > strength((fault("colour"),))


def test_what_a_person_says_about_strength_is_taken() -> None:
    assert strength((fault("missing"),), 0.2) == 0.2
    assert np.isclose(strength((), 1.0), 1.0)
