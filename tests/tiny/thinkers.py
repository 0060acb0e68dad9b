"""Tiny language models that look: random weights, but of the real classes, and fond of ending what they write.

What they say means nothing. That it has the form it must have, comes piece by piece and is the same for the same seed
is what they are for.
"""

from pathlib import Path
from typing import Any

import torch

from tests.tiny.tokenizers import qwen_tokenizer

CHAT = (
    "{% for m in messages %}{{ m['role'] }}:{% for c in m['content'] %}{% if c['type'] == 'image' %}<image>"
    "{% else %} {{ c['text'] }}{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}assistant:{% endif %}"
)
MARKS = ["<fake_token_around_image>", "<image>", "<end_of_utterance>", "<global-img>"]
ENDING = '"]}nĠ'  # what ends strings, lists and objects, begins null; Ġ is a space
LOUD = 12.0
PAD = 256
SIZE = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
}


def thinker() -> tuple[Any, Any]:
    """An Idefics3, which needs no torchvision, and its processor."""
    import transformers as t

    tokenizer = qwen_tokenizer()
    tokenizer.add_special_tokens({"additional_special_tokens": MARKS})
    ends, image = (tokenizer.convert_tokens_to_ids(mark) for mark in MARKS[2:0:-1])
    model = t.Idefics3ForConditionalGeneration(_config(len(tokenizer), ends, image))
    model.generation_config = t.GenerationConfig(
        do_sample=True, temperature=0.7, eos_token_id=ends, pad_token_id=PAD
    )
    made_small = t.Idefics3ImageProcessorPil(
        size={"longest_edge": 128}, max_image_size={"longest_edge": 64}, do_image_splitting=False
    )
    brief(model, tokenizer)
    return model, t.Idefics3Processor(made_small, tokenizer, image_seq_len=4, chat_template=CHAT)


def _config(words: int, ends: int, image: int) -> Any:
    import transformers as t

    text = t.LlamaConfig(
        **SIZE, num_key_value_heads=2, vocab_size=words, max_position_embeddings=16384, pad_token_id=PAD,
        eos_token_id=ends, bos_token_id=257,
    )  # fmt: skip
    vision = {**SIZE, "image_size": 64, "patch_size": 16}
    return t.Idefics3Config(
        vision_config=vision,
        text_config=text,
        image_token_id=image,
        scale_factor=2,
        pad_token_id=PAD,
    )


def brief(model: Any, tokenizer: Any) -> None:
    """Make whatever closes something likelier: one direction that every state has, and it points there."""
    words, out = model.get_input_embeddings().weight, model.get_output_embeddings().weight
    with torch.no_grad():
        words[:, 0] = 1.0
        out[:, 0] = 0.0
        for letter in ENDING:
            out[tokenizer.convert_tokens_to_ids(letter), 0] = LOUD


def saved(folder: Path) -> Path:
    torch.manual_seed(0)
    model, processor = thinker()
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
