"""Language models behind an OpenAI-compatible chat: vLLM, SGLang, Ollama, llama.cpp and whoever speaks the same.

Source: the chat completions protocol (`messages`, `response_format`, server-sent `chat.completion.chunk`s).
"""

import base64
import json
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from app.engines.language.speaking import Hearer, Reply, Said
from app.engines.remote.calling import Calling

PATH = "/chat/completions"
BOUNDS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"})
FORM = "The form of the answer, as a JSON Schema:\n"
CUT = {
    "length": "was cut off by its own limit in the middle of an answer; allow longer answers there, or with max_tokens "
    "in `extra`",
    "content_filter": "stopped its answer by a filter of its own",
}  # fmt: skip
LETTERS_A_TOKEN = 4  # where a server counts no tokens


class Chat:
    """A speaker behind an address. `more` goes into every request."""

    def __init__(self, calling: Calling, **more: Any) -> None:
        self.calling, self.server, self.more = calling, calling.server, more

    def reply(self, said: Sequence[Said], schema: dict[str, Any], seed: int, hear: Hearer) -> Reply:
        """Raises EngineError, in words, and what `hear` or the calling's pulse raises."""
        text, tokens, ended = "", 0, ""
        with closing(self.calling.events(PATH, json=self._asked(said, schema, seed))) as events:
            for event in events:
                self._check(event)
                tokens = _tokens(event) or tokens
                for choice in event.get("choices") or ():
                    piece = _words(choice.get("delta") or choice.get("message") or {})
                    ended = str(choice.get("finish_reason") or ended)
                    if piece:
                        text += piece
                        hear(piece)
        if ended in CUT:
            raise self.calling.fault(CUT[ended])
        if not text:
            raise self.calling.fault("answered nothing")
        if not ended:
            raise self.calling.fault("broke off in the middle of its answer")
        return Reply(text, tokens or self._counted(said, text))

    def _check(self, event: Any) -> None:
        if not isinstance(event, dict):
            raise self.calling.fault("sent an event that is no object")
        if event.get("error"):
            told = self.calling.told(json.dumps(event).encode())
            raise self.calling.fault(f"ended with an error: {told}")

    def _asked(self, said: Sequence[Said], schema: dict[str, Any], seed: int) -> dict[str, Any]:
        schema = schema if self.server.bounds else _unbound(schema)
        messages = [_message(each) for each in said]
        body: dict[str, Any] = {
            "model": self.server.model, "messages": messages, "stream": True,
            "stream_options": {"include_usage": True},
        }  # fmt: skip
        if self.server.seeds:
            body["seed"] = seed
        if self.server.held == "json_schema":
            form = {"name": "answer", "schema": schema, "strict": True}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        else:
            messages.append(_message(Said("user", FORM + json.dumps(schema))))
        if self.server.held == "json_object":
            body["response_format"] = {"type": "json_object"}
        return self.server.with_extra(body | self.more)

    def _counted(self, said: Sequence[Said], text: str) -> int:
        return (len(text) + sum(len(each.text) for each in said)) // LETTERS_A_TOKEN


def _message(said: Said) -> dict[str, Any]:
    if not said.images:
        return {"role": said.role, "content": said.text}
    shown = [{"type": "image_url", "image_url": {"url": data_url(image)}} for image in said.images]
    return {"role": said.role, "content": [*shown, {"type": "text", "text": said.text}]}


def data_url(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _words(message: dict[str, Any]) -> str:
    """The text of a piece; thinking aloud comes in a field of its own and is not read."""
    content = message.get("content") or ""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return str(content)


def _tokens(event: dict[str, Any]) -> int:
    usage = event.get("usage") or {}
    return int(usage.get("total_tokens") or 0)


def _unbound(schema: Any) -> Any:
    """The schema without lengths, for servers that refuse those."""
    if isinstance(schema, list):
        return [_unbound(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _unbound(value) for key, value in schema.items() if key not in BOUNDS}
