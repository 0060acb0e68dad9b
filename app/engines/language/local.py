"""A language model on this machine that answers in JSON: held to a schema token by token, heard as it writes.

The grammar is llguidance's: it forbids at every step what cannot go on to an answer in the form, so that what comes is
JSON whenever it ends. How it samples is what the model's own makers recommend (its generation configuration); the same
seed gives the same answer on the same device.
"""

import io
import json
from collections.abc import Sequence
from typing import Any

import llguidance
import numpy as np
import torch
from PIL import Image
from transformers import LogitsProcessor, StoppingCriteria, TextStreamer

from app.domain.errors import Cancelled, OutOfMemory
from app.engines.language.loading import Loaded
from app.engines.language.speaking import Hearer, Reply, Said
from app.engines.libraries import TOO_LARGE, ran_out
from app.engines.residents import hand_back

MOST_TOKENS = 3000  # of an answer; a plan of twenty lines is half of that
SOLID = {"whitespace_flexible": False}  # or a model may go on writing spaces for ever


class Local:
    """A speaker over loaded weights. One answer at a time."""

    def __init__(self, loaded: Loaded, title: str, most: int = MOST_TOKENS) -> None:
        self.loaded, self.title, self.most = loaded, title, most

    def reply(self, said: Sequence[Said], schema: dict[str, Any], seed: int, hear: Hearer) -> Reply:
        """Raises OutOfMemory and what `hear` raises."""
        model = self.loaded.model
        device = next(model.parameters()).device
        try:
            asked = self._asked(said).to(device)
            streamer = _Streamer(self.loaded.processor.tokenizer, hear)
            grammar = _Grammar(self.loaded, schema)
            with torch.random.fork_rng(devices=[device] if device.type == "cuda" else []):
                torch.manual_seed(seed % 2**63)
                written = model.generate(
                    **asked, max_new_tokens=self.most, streamer=streamer, logits_processor=[_Forbid(grammar)],
                    stopping_criteria=[_Follow(grammar)],
                )  # fmt: skip
        except RuntimeError as fault:
            hand_back(fault)
            if not ran_out(fault):
                raise
            raise OutOfMemory(TOO_LARGE.format(self.title)) from fault
        except Cancelled as stop:
            hand_back(stop)
            raise
        return Reply(streamer.text, int(written.shape[1]))

    def _asked(self, said: Sequence[Said]) -> Any:
        """The messages as the model's own chat template puts them."""
        messages = [
            {
                "role": each.role,
                "content": [
                    *({"type": "image", "image": _picture(image)} for image in each.images),
                    {"type": "text", "text": each.text},
                ],
            }
            for each in said
        ]
        return self.loaded.processor.apply_chat_template(
            messages, add_generation_prompt=True, tokenize=True, return_dict=True, return_tensors="pt"
        )  # fmt: skip


class _Streamer(TextStreamer):  # type: ignore[misc]  # transformers has no types
    """Hands pieces on as soon as they are whole letters, in the thread that generates: what `hear` raises ends it."""

    def __init__(self, tokenizer: Any, hear: Hearer) -> None:
        super().__init__(tokenizer, skip_prompt=True, skip_special_tokens=True)
        self.hear = hear
        self.text = ""

    def on_finalized_text(self, text: str, stream_end: bool = False) -> None:
        self.text += text
        if text:
            self.hear(text)


class _Grammar:
    """What may be written next so that an answer follows the schema. One for each answer."""

    def __init__(self, loaded: Loaded, schema: dict[str, Any]) -> None:
        grammar = llguidance.LLMatcher.grammar_from_json_schema(json.dumps(schema), overrides=SOLID)
        self.matcher = llguidance.LLMatcher(loaded.marks, grammar)
        self.words = loaded.words

    def allowed(self) -> torch.Tensor:
        """(words,) bool."""
        packed = np.frombuffer(self.matcher.compute_bitmask(), np.uint8)
        return torch.from_numpy(np.unpackbits(packed, bitorder="little")[: self.words].astype(bool))


class _Forbid(LogitsProcessor):  # type: ignore[misc]  # transformers has no types
    def __init__(self, grammar: _Grammar) -> None:
        self.grammar = grammar

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        if self.grammar.matcher.is_stopped():
            return scores  # a token that nobody reads: the end is only noticed a little later
        allowed = self.grammar.allowed().to(scores.device)
        return scores.masked_fill(~allowed, -torch.inf)


class _Follow(StoppingCriteria):  # type: ignore[misc]  # transformers has no types
    """Takes what was written, and ends the answer when nothing more can follow."""

    def __init__(self, grammar: _Grammar) -> None:
        self.grammar = grammar

    def __call__(
        self, input_ids: torch.Tensor, scores: torch.Tensor, **more: object
    ) -> torch.Tensor:
        matcher = self.grammar.matcher
        if not matcher.is_stopped():
            matcher.consume_token(int(input_ids[0, -1]))
        return torch.full((1,), bool(matcher.is_stopped()), device=input_ids.device)


def _picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")
