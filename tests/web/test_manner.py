"""A picture's style and colours, chosen beside its words, are its manner in words."""

from fastapi.testclient import TestClient

from app.engines.sketchbook.reading import read
from app.web.pictures import PALETTES


def test_style_and_colours_become_one_manner(alice: TestClient) -> None:
    for style, palette in (("ink", "sepia tones"), ("", "muted colours")):
        alice.post("/pictures", data={"intent": "a boat", "style": style, "palette": palette})
    manners = {each["style"] for each in alice.get("/api/v1/pictures").json()["items"]}
    assert manners == {"ink, sepia tones", "muted colours"}


def test_every_choice_of_colours_is_one_that_the_sketchbook_reads(alice: TestClient) -> None:
    page = alice.get("/").text
    for words, name in PALETTES:
        assert f'<option value="{words}">{name}</option>' in page
        assert read(words).palette
