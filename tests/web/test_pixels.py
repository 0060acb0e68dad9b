"""Pixels that people bring: painted, erased, masked, uploaded; by page and API, or refused and nothing changed."""

import io
from collections.abc import Callable, Iterator

import pytest
from httpx2 import Response
from PIL import Image, ImageCms

from app.domain.canvas import Size
from app.domain.parts import Painting
from app.domain.steps import Step
from app.studio import edits
from tests.cast import ALICE, House, png
from tests.studio.test_uploads import bomb, encoded
from tests.web.conftest import Still, TestClient, ask, refusal, unchanged
from tests.web.markup import read

WAYS = ("htmx", "api")
SIZE = Size(512, 512)
KINDS = ("layers", "masks", "uploads")
HUGE = b"\x89PNG\r\n\x1a\n" + b"0" * (25 * 2**20)
BAD = {
    "nothing": (b"", 415), "words": (b"hello", 415), "a page": (b"<svg onload='alert(1)'/>", 415),
    "cut short": (png(mode="RGBA")[:300], 415), "a bomb": (bomb(50_000), 413), "too many pixels": (bomb(6400), 413),
}  # fmt: skip


def sheet(*boxes: tuple[int, int, int, int], colour: str = "red") -> bytes:
    """A clear sheet of the picture's size with boxes of paint."""
    image = Image.new("RGBA", (512, 512))
    for box in boxes:
        image.paste(colour, box)
    return encoded(image)


def sent(client: TestClient, way: str, step: str, kind: str, content: bytes) -> Response:
    return ask(client, way, "POST", f"/steps/{step}/{kind}", files={"file": ("x.png", content)})


def seen(house: House, step: Step) -> Painting:
    """The step as it is with what was changed so far."""
    with house.look() as session:
        content = edits.preview(session, ALICE, step.id)
    assert isinstance(content, Painting)
    return content


def pixel(house: House, image: str, at: tuple[int, int]) -> tuple[int, ...]:
    with Image.open(io.BytesIO(house.store.read(image))) as opened:
        return opened.convert("RGB").getpixel(at)


@pytest.fixture
def draft(still: Still) -> Iterator[Step]:
    """Without changes before and after."""
    yield still.draft
    still.alice.delete(f"/api/v1/steps/{still.draft.id}/changes")


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_refused_and_nothing_changes(still: Still, name: str) -> None:
    content, status = BAD[name]
    with unchanged(still.house):
        for way in WAYS:
            for kind in KINDS:
                answer = sent(still.alice, way, still.draft.id, kind, content)
                assert (kind, answer.status_code) == (kind, status)
                assert "Nothing was changed." in refusal(answer, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("content", [HUGE, HUGE + b"0" * 2**20], ids=["by its size", "unread"])
def test_a_file_over_the_limit_is_refused(still: Still, way: str, content: bytes) -> None:
    with unchanged(still.house):
        answer = sent(still.alice, way, still.draft.id, "uploads", content)
    assert answer.status_code == 413
    assert "25 MB" in refusal(answer, way)


@pytest.mark.parametrize("way", WAYS)
def test_pixels_go_only_where_there_is_a_picture(still: Still, way: str) -> None:
    where = {
        still.plan.id: (422, "Only a draft or a refinement"), still.job.id: (409, "still being made"),
        still.reflection.id: (422, "Only a draft or a refinement"), "0" * 32: (404, "not here"),
    }  # fmt: skip
    with unchanged(still.house):
        for step, (status, words) in where.items():
            for kind in KINDS:
                answer = sent(still.alice, way, step, kind, sheet((0, 0, 9, 9)))
                assert answer.status_code == status
                assert words in refusal(answer, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("how", [{}, {"data": {"file": "x"}}, {"files": {"image": b"x"}}])
def test_a_file_must_be_sent_as_a_file(still: Still, way: str, how: dict[str, object]) -> None:
    path = f"{'/api/v1' if way == 'api' else ''}/steps/{still.draft.id}/uploads"
    with unchanged(still.house):
        answer = still.alice.post(path, headers={"hx-request": "true"}, **how)
    assert answer.status_code == 422
    assert "file" in refusal(answer, way)


@pytest.mark.parametrize("way", WAYS)
def test_a_sheet_must_have_the_pictures_size_and_paint(still: Still, way: str) -> None:
    with unchanged(still.house):
        small = sent(still.alice, way, still.draft.id, "layers", png(size=Size(256, 256)))
        clear = sent(still.alice, way, still.draft.id, "layers", sheet())
    assert (small.status_code, clear.status_code) == (422, 422)
    assert "512x512" in refusal(small, way)
    assert "no paint" in refusal(clear, way)


def sideways() -> bytes:
    image, exif = Image.new("RGB", (400, 400), "red"), Image.Exif()
    image.paste("blue", (0, 0, 100, 400))
    exif[0x0112], exif[0x010E] = 6, "where I live"
    return encoded(image, "JPEG", exif=exif, quality=95)


def profiled() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded(Image.new("RGB", (300, 300), "blue"), icc_profile=profile)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("made", "colour"),
    [
        (sideways, (0, 0, 255)),
        (profiled, (0, 0, 255)),
        (lambda: encoded(Image.new("CMYK", (256, 256), (0, 0, 0, 255)), "JPEG"), (0, 0, 0)),
        (lambda: encoded(Image.new("RGBA", (256, 256), (255, 0, 0, 0))), (255, 255, 255)),
    ],
    ids=["sideways", "with a profile", "CMYK", "see-through"],
)
def test_an_upload_is_made_upright_opaque_srgb(
    still: Still, draft: Step, way: str, made: Callable[[], bytes], colour: tuple[int, ...]
) -> None:
    assert sent(still.alice, way, draft.id, "uploads", made()).status_code < 300
    content = seen(still.house, draft)
    found = still.alice.get(f"/images/{content.image.id}.png").content
    with Image.open(io.BytesIO(found)) as image:
        assert (image.format, image.mode, image.size, image.info) == ("PNG", "RGB", (512, 512), {})
        assert image.getpixel((200, 20)) == pytest.approx(colour, abs=3)
    assert (content.image.source, content.protected, content.scene) == ("uploaded", None, None)


@pytest.mark.parametrize("way", WAYS)
def test_paint_lies_on_the_picture_and_is_kept_as_a_layer(
    still: Still, draft: Step, way: str
) -> None:
    assert sent(still.alice, way, draft.id, "layers", sheet((0, 0, 64, 64))).status_code < 300
    both = sheet((0, 0, 64, 64), (100, 100, 164, 164))
    assert sent(still.alice, way, draft.id, "layers", both).status_code < 300
    content = seen(still.house, draft)
    assert [pixel(still.house, content.image.id, (n, n)) for n in (5, 120)] == [(255, 0, 0)] * 2
    assert pixel(still.house, content.image.id, (300, 300)) == pixel(
        still.house, draft.painting.image.id, (9, 9)
    )
    assert content.protected is not None
    assert still.alice.get(f"/images/{content.protected}.png").status_code == 200


def test_a_page_shows_what_was_painted_so_far_to_paint_on(still: Still, draft: Step) -> None:
    answer = sent(still.alice, "htmx", draft.id, "layers", sheet((0, 0, 64, 64)))
    layer = f"/images/{seen(still.house, draft).protected}.png"
    for text in (answer.text, still.alice.get(f"/pictures/{draft.picture}").text):
        cards = [e for e in read(text).elements if e.attributes.get("data-step") == draft.id]
        assert [card.attributes.get("data-layer") for card in cards] == [layer]


@pytest.mark.parametrize("way", WAYS)
def test_erased_paint_is_gone_and_all_erased_is_as_before(
    still: Still, draft: Step, way: str
) -> None:
    sent(still.alice, way, draft.id, "layers", sheet((0, 0, 64, 64), (100, 100, 164, 164)))
    sent(still.alice, way, draft.id, "layers", sheet((100, 100, 164, 164)))
    assert pixel(still.house, seen(still.house, draft).image.id, (5, 5)) != (255, 0, 0)
    assert sent(still.alice, way, draft.id, "layers", sheet()).status_code < 300
    content = seen(still.house, draft)
    assert (content.image, content.protected) == (draft.painting.image, None)
    card = next(
        e
        for e in read(still.alice.get(f"/pictures/{draft.picture}").text).elements
        if e.tag == "article"
    )
    assert "data-layer" not in card.attributes


@pytest.mark.parametrize("way", WAYS)
def test_a_mask_is_kept_and_an_empty_one_removes_it(still: Still, draft: Step, way: str) -> None:
    assert sent(still.alice, way, draft.id, "masks", sheet((0, 0, 64, 64))).status_code < 300
    mask = seen(still.house, draft).mask
    assert mask is not None
    assert [pixel(still.house, mask, (n, n))[0] for n in (5, 120)] == [255, 0]
    assert sent(still.alice, way, draft.id, "masks", sheet()).status_code < 300
    assert seen(still.house, draft).mask is None


@pytest.mark.parametrize("way", WAYS)
def test_paint_is_unlocked_and_carried_no_further(still: Still, draft: Step, way: str) -> None:
    sent(still.alice, way, draft.id, "layers", sheet((0, 0, 64, 64)))
    painted = seen(still.house, draft).image
    assert (
        ask(still.alice, way, "POST", f"/steps/{draft.id}/changes", {"op": "unlock"}).status_code
        < 300
    )
    content = seen(still.house, draft)
    assert (content.image, content.protected) == (painted, None)
    assert "/images/None.png" not in still.alice.get(f"/pictures/{draft.picture}").text


def test_a_layer_saved_is_joined_by_one_painted_later(alice: TestClient, house: House) -> None:
    _, draft = house.drafted()
    sent(alice, "api", draft.id, "layers", sheet((0, 0, 64, 64)))
    saved = alice.post(f"/api/v1/steps/{draft.id}/edits", json={}).json()["step"]["id"]
    sent(alice, "api", saved, "layers", sheet((100, 100, 164, 164), colour="lime"))
    step = next(step for step in house.steps(draft.picture) if step.id == saved)
    content = seen(house, step)
    colours = [pixel(house, content.image.id, (n, n)) for n in (5, 120)]
    assert colours == [(255, 0, 0), (0, 255, 0)]
    assert [pixel(house, content.protected or "", (n, n)) for n in (5, 120)] == colours
