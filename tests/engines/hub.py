"""A small hub: one repository with two revisions, served as the hub's protocol says, cut or wrong when a test asks."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from tests.engines.remote.speaking import Spoken, listening

OLD, NEW = "a" * 40, "b" * 40
FILES = {
    "model_index.json": b'{"_class_name": "ZImagePipeline"}',
    "transformer/config.json": b"{}",
    "transformer/diffusion_pytorch_model.safetensors": bytes(range(256)) * 4000,
    "transformer/diffusion_pytorch_model.fp16.safetensors": b"half",
    "whole.safetensors": b"all in one",
    "pytorch_model.bin": b"pickled",
    "README.md": b"words",
}
LARGE = "transformer/diffusion_pytorch_model.safetensors"


@dataclass
class Hub:
    """`cut` ends the large file after so many bytes, once; `wrong` spoils it; `closed` refuses everybody."""

    spoken: Spoken
    main: str = OLD
    cut: int = 0
    wrong: bool = False
    closed: int = 0
    gated: bool = False
    ranges: list[str] = field(default_factory=list)
    got: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.spoken.url

    def answer(self, request: Request) -> Response:
        path = request.url.path
        if self.closed:
            code = "GatedRepo" if self.gated else {404: "RepoNotFound"}.get(self.closed, "")
            return JSONResponse({"error": "no"}, self.closed, {"x-error-code": code})
        if path.startswith("/api/models/some/painter"):
            revision = path.partition("/revision/")[2] or self.main
            return JSONResponse({"id": "some/painter", "sha": revision, "siblings": siblings()})
        name = path.partition("/resolve/")[2].partition("/")[2]
        self.got.append(name)
        return self.file(name, request.headers.get("range", ""))

    def file(self, name: str, asked: str) -> Response:
        content = FILES[name]
        if self.wrong and name == LARGE:
            content = content[:-1] + b"!"
        if asked:
            self.ranges.append(asked)
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            span = f"bytes {start}-{len(content) - 1}/{len(content)}"
            return Response(content[start:], 206, {"content-range": span})
        if self.cut and name == LARGE:
            cut, self.cut = self.cut, 0
            length = {"content-length": str(len(content))}
            return StreamingResponse(half(content[:cut]), headers=length)
        return Response(content)


def half(content: bytes) -> Iterator[bytes]:
    """A connection that breaks off."""
    yield content
    raise ConnectionResetError


def siblings() -> list[dict[str, object]]:
    listed: list[dict[str, object]] = []
    for name, content in FILES.items():
        git = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
        plain: dict[str, object] = {"rfilename": name, "size": len(content), "blobId": git}
        if name.endswith((".safetensors", ".bin")):
            sha = hashlib.sha256(content).hexdigest()
            plain["lfs"] = {"sha256": sha, "size": len(content), "pointerSize": 100}
        listed.append(plain)
    return listed


@contextmanager
def hub() -> Iterator[Hub]:
    with listening() as spoken:
        made = Hub(spoken)
        spoken.say(made.answer)
        yield made
