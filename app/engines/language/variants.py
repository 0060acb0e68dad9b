"""Variants: the n-th of four compositions of a plan, as a seed of its own."""

import hashlib
from dataclasses import replace

from app.domain.requests import PlanRequest, Request


def settled(request: Request) -> Request:
    """The request with its own seed, where it asks for one of four; otherwise as it is. The same one every time."""
    if not isinstance(request, PlanRequest) or not request.variant:
        return request
    said = f"{request.seed}:{request.variant}".encode()
    seed = int.from_bytes(hashlib.sha256(said).digest()[:4]) % 2**31
    return replace(request, seed=seed, variant=0)
