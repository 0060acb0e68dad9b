"""Tokenizers made in memory: one token a byte, so that every sentence can be read."""

from typing import Any

QWEN_MARKS = (
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|vision_pad|>",
    "<|image_pad|>", "<|video_pad|>", "<think>", "</think>",
)  # fmt: skip
QWEN_CHAT = (
    "{%- for m in messages %}<|im_start|>{{ m.role }}\n"
    "{%- if m.content is string %}{{ m.content }}{%- else %}{%- for c in m.content %}"
    "{%- if c.type == 'image' or 'image' in c %}<|vision_start|><|image_pad|><|vision_end|>"
    "{%- elif c.type == 'text' or 'text' in c %}{{ c.text }}{%- endif %}{%- endfor %}{%- endif %}<|im_end|>\n"
    "{%- endfor %}{%- if add_generation_prompt %}<|im_start|>assistant\n{%- endif %}"
)


def qwen_tokenizer() -> Any:
    from transformers import Qwen2TokenizerFast

    vocabulary = {letter: number for number, letter in enumerate(_bytes())}
    for mark in QWEN_MARKS:
        vocabulary[mark] = len(vocabulary)
    tokenizer = Qwen2TokenizerFast(
        vocab=vocabulary, merges=[], eos_token="<|im_end|>", pad_token="<|endoftext|>",
        additional_special_tokens=list(QWEN_MARKS[1:8]), model_max_length=4096,
    )  # fmt: skip
    tokenizer.chat_template = QWEN_CHAT
    return tokenizer


def clip_tokenizer() -> Any:
    from transformers import CLIPTokenizer

    letters = _bytes()
    vocabulary = {
        letter: number for number, letter in enumerate([*letters, *(f"{x}</w>" for x in letters)])
    }
    for mark in ("<|startoftext|>", "<|endoftext|>"):
        vocabulary[mark] = len(vocabulary)
    return CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=77)


def _bytes() -> list[str]:
    """A printable letter for each byte, in the order that byte-level tokenizers use."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {byte: chr(byte) for byte in printable}
    for byte in range(256):
        if byte not in letters:
            letters[byte] = chr(256 + len(letters) - len(printable))
    in_order = [*printable, *(byte for byte in range(256) if byte not in printable)]
    return [letters[byte] for byte in in_order]
