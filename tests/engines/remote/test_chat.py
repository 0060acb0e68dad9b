"""Planning and looking by a chat endpoint, spoken to over real HTTP: streaming, holding to a form, every failure."""

import gc
import json
import logging
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from app.domain.errors import Cancelled, EngineError
from app.domain.parts import Plan, Reflection
from app.domain.requests import PlanRequest, ReflectRequest
from app.domain.sampling import Weights
from app.engines.base import Progress, Text, Used
from app.engines.remote.engine import Remote
from tests.engines.contract import INTENT, PLAN, SIZE, Listener, Store
from tests.engines.language.speakers import ins, looked, plan_of, seen
from tests.engines.remote.speaking import Spoken, chunks, endless, events, page, plain

ASKED = PlanRequest(INTENT, SIZE, 7, engine="remote:it")
PLANNED = json.dumps(plan_of(ins("A quiet lake"), ins("A red boat", box=[500, 500, 800, 750])))
LOOKED = json.dumps(looked(lines={"1": seen(), "2": seen("wrong", fault="colour")}))
Making = Callable[..., Remote]


def planned(engine: Remote, listener: Listener | None = None) -> Plan:
    plan = engine.run(ASKED, Store(), listener or Listener())
    assert isinstance(plan, Plan)
    return plan


def test_a_plan_comes_piece_by_piece_held_to_its_form(server: Spoken, remote: Making) -> None:
    server.say(chunks(PLANNED))
    listener = Listener()
    plan = planned(remote("chat"), listener)
    assert [line.words for line in plan.instructions] == ["A quiet lake", "A red boat"]
    assert len(listener.of(Text)) > 3
    assert listener.of(Used) == [Used(42)]
    body = server.body()
    assert server.paths == ["POST /v1/chat/completions"]
    assert (body["model"], body["seed"], body["stream"]) == ("m", 7, True)
    form = body["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["required"] == ["ins", "des", "passes", "missing"]


def test_a_picture_is_shown_as_a_data_address(server: Spoken, remote: Making) -> None:
    server.say(chunks(LOOKED))
    store, engine = Store(), remote("chat")
    image = store.keep(Image.new("RGB", (64, 64)))
    request = engine.settled(ReflectRequest(INTENT, PLAN, image, 7, engine="remote:it"))
    assert request.weights == Weights("m", "", "")
    reflection = engine.run(request, store, Listener())
    assert isinstance(reflection, Reflection)
    assert [f.verdict for f in reflection.findings] == ["right", "wrong"]
    shown = server.body()["messages"][1]["content"][0]
    assert shown["image_url"]["url"].startswith("data:image/png;base64,iVBOR")


@pytest.mark.parametrize(
    ("held", "form"), [("json_object", {"type": "json_object"}), ("words", None)]
)
def test_a_server_that_knows_no_schemas_is_told_the_form_in_words(
    held: str, form: object, server: Spoken, remote: Making
) -> None:
    server.say(chunks(f"Here it is:\n```json\n{PLANNED}\n```"))
    assert len(planned(remote("chat", held=held)).instructions) == 2
    assert server.body().get("response_format") == form
    assert '"required"' in server.body()["messages"][-1]["content"]


def test_bounds_are_left_out_where_a_server_refuses_them(server: Spoken, remote: Making) -> None:
    server.say(chunks(PLANNED))
    planned(
        remote("chat", bounds=False, seeds=False, extra={"temperature": 0.2, "stream_options": ""})
    )
    assert "maxLength" not in json.dumps(server.body())
    assert not {"seed", "stream_options"} & set(server.body())
    assert server.body()["temperature"] == 0.2


def test_an_answer_that_does_not_fit_is_asked_for_once_more(server: Spoken, remote: Making) -> None:
    server.say(chunks('{"ins": []}'), chunks(PLANNED))
    assert len(planned(remote("chat")).instructions) == 2
    assert [each["role"] for each in server.body()["messages"]] == [
        "system", "user", "assistant", "user",
    ]  # fmt: skip


def test_a_whole_answer_without_a_stream_is_read_too(server: Spoken, remote: Making) -> None:
    server.say(
        plain({"choices": [{"message": {"content": PLANNED}, "finish_reason": "stop"}], "usage": {"total_tokens": 9}})
    )  # fmt: skip
    listener = Listener()
    planned(remote("chat"), listener)
    assert listener.of(Used) == [Used(9)]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(status: int, server: Spoken, remote: Making) -> None:
    server.say(
        plain({"error": {"message": "busy"}}, status, **{"retry-after": "0.01"}), chunks(PLANNED)
    )
    planned(remote("chat"))
    assert len(server.asked) == 2  # fmt: skip


def test_a_server_that_asks_for_no_wait_is_asked_again_at_once(
    server: Spoken, remote: Making, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "pentimento.remote")
    server.say(plain({}, 503, **{"retry-after": "0"}), chunks(PLANNED))
    planned(remote("chat"))
    assert "asked again in 0.0 s" in caplog.text


def test_an_answer_that_is_left_early_leaves_nothing_behind(
    server: Spoken, remote: Making, caplog: pytest.LogCaptureFixture
) -> None:
    server.say(endless(server, 'data: {"error": {"message": "out of memory"}}\n\n'))
    with pytest.raises(EngineError, match="out of memory"):
        planned(remote("chat"))
    assert server.gone.wait(3)
    gc.collect()
    assert [each.message for each in caplog.records if each.name == "asyncio"] == []


@pytest.mark.parametrize("proxy", ["HTTP_PROXY", "ALL_PROXY"])
def test_a_private_address_is_asked_past_the_proxies_of_the_environment(
    proxy: str, server: Spoken, remote: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(proxy, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.say(chunks(PLANNED))
    assert len(planned(remote("chat")).instructions) == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (plain({"error": {"message": "no such model"}}, 404), "answered 404: no such model"),
        (plain({"detail": "bad form"}, 400), "answered 400: bad form"),
        (plain({"error": {"message": "It was refused."}}, 400), r"refused\. All finished steps are kept: try again"),
        (page("<html>sign in</html>", 200), "answered something that is no JSON"),
        (page("<html>nginx</html>", 502, **{"retry-after": "0.01"}), r"answered 502\."),
        (page("", 302, location="http://elsewhere.example/"), "another address"),
        (events({"error": {"message": "out of memory"}}), "ended with an error: out of memory"),
        (events({"choices": [{"delta": {"content": "{"}}]}, done=False), "broke off in the middle"),
        (events({"choices": [{"delta": {"content": "{"}}]}, cut=True, done=False), "broke off in the middle"),
        (chunks(PLANNED[:30], end="length"), "cut off by its own limit"),
        (events("{not json"), "answered something that is no JSON"),
        (events(), "answered nothing"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_said_with_the_servers_name(
    answer: object, words: str, server: Spoken, remote: Making
) -> None:
    server.say(answer)  # type: ignore[arg-type]
    with pytest.raises(EngineError, match=words) as fault:
        planned(remote("chat"))
    assert fault.value.message.startswith("The server (127.0.0.1:")
    assert "All finished steps are kept" in fault.value.message


def test_a_silent_server_is_given_up_in_time(server: Spoken, remote: Making) -> None:
    server.say(endless(server))
    with pytest.raises(EngineError, match=r"said nothing for 0\.3 seconds"):
        planned(remote("chat", timeout=0.3))


def test_a_server_that_is_not_there_is_said(remote: Making) -> None:
    engine = remote("chat")
    engine.server = replace(engine.server, url="http://127.0.0.1:9/v1", retries=0)
    with pytest.raises(EngineError, match="cannot be reached"):
        planned(engine)


def test_a_stop_is_heard_while_nothing_comes_and_the_server_learns_of_it(
    server: Spoken, remote: Making
) -> None:
    server.say(endless(server, 'data: {"choices": [{"delta": {"content": "{"}}]}\n\n'))
    began = time.monotonic()

    def stopping(said: object) -> None:
        if server.asked and time.monotonic() - began > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        remote("chat").run(ASKED, Store(), stopping)
    assert server.gone.wait(3)


def test_a_key_comes_from_the_environment_and_is_never_told(
    server: Spoken, remote: Making, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    monkeypatch.setenv("STUDIO_TEST_KEY", "sk-secret-123")
    caplog.set_level(logging.DEBUG)
    refusal = plain({"error": {"message": "wrong key sk-secret-123"}}, 401)
    server.say(refusal)
    with pytest.raises(EngineError, match=r"refused the key in STUDIO_TEST_KEY \(401\)") as fault:
        planned(remote("chat", key_env="STUDIO_TEST_KEY"))
    assert server.asked[0][2]["authorization"] == "Bearer sk-secret-123"
    assert "sk-secret" not in fault.value.message + caplog.text


def test_a_key_that_is_not_set_is_said_before_anything_is_asked(
    server: Spoken, remote: Making
) -> None:
    with pytest.raises(EngineError, match="environment variable STUDIO_NO_KEY"):
        planned(remote("chat", key_env="STUDIO_NO_KEY"))
    assert server.asked == []


def test_progress_does_not_go_back_while_it_waits(server: Spoken, remote: Making) -> None:
    server.say(chunks(PLANNED))
    listener = Listener()
    planned(remote("chat"), listener)
    fractions = [said.fraction for said in listener.of(Progress)]
    assert fractions == sorted(fractions)
