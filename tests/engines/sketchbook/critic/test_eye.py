"""The critic's eyes: NumPy gives what PyTorch trained, and a patch shows what is painted beside what is meant."""

import numpy as np
import torch

from app.engines.sketchbook.critic.eye import Eye, from_arrays, to_arrays
from app.engines.sketchbook.critic.fusion import STATES, shipped
from app.engines.sketchbook.critic.patch import LAYERS, SIDE
from app.engines.sketchbook.critic.sight import looked
from app.engines.sketchbook.critic.strangers import spots
from benchmarks.critic_eyes import Net, arrays_of, fitted
from tests.engines.sketchbook.critic.easel import DUCKS, erased, picture, request

PAINTED_LESS_MEANT = np.s_[:3]
SPOT = LAYERS - 1  # the layer of a spot's patch that says where the spot is


def some(count: int, numbers: int = 5) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(3)
    patches = chance.normal(0, 1, (count, LAYERS, SIDE, SIDE)).astype(np.float16)
    return patches, chance.normal(2, 3, (count, numbers))


def test_numpy_answers_as_pytorch_does() -> None:
    patches, numbers = some(6)
    torch.manual_seed(1)
    net = Net(LAYERS, numbers.shape[1], 4).eval()
    mean, spread = numbers.mean(0).astype(np.float32), numbers.std(0).astype(np.float32)
    answer = Eye(mean, spread, (arrays_of(net),)).likely(patches.astype(np.float32), numbers)
    with torch.no_grad():
        z = torch.from_numpy(((numbers - mean) / spread).astype(np.float32))
        wanted = torch.softmax(net(torch.from_numpy(patches).float().clamp(-3, 3), z), 1)
    np.testing.assert_allclose(answer, wanted.numpy(), atol=1e-4)


def test_an_eye_is_kept_in_half_floats_and_comes_back() -> None:
    patches, numbers = some(8)
    eye = fitted(patches, numbers, np.arange(8) % 2, 2, nets=1)
    again = from_arrays(to_arrays(eye, "here"), "here")
    seen = patches.astype(np.float32)
    np.testing.assert_allclose(again.likely(seen, numbers), eye.likely(seen, numbers), atol=0.02)


def test_an_eye_learns_what_only_the_patch_shows() -> None:
    patches, numbers = some(192)
    truth = np.arange(192) % 2
    patches[truth == 1, 0, 8:24, 8:24] += 2
    eye = fitted(patches, numbers, truth, 2, nets=1)
    likely = eye.likely(patches.astype(np.float32), numbers)[:, 1]
    assert ((likely > 0.5) == (truth == 1)).mean() > 0.95


def test_a_things_patch_shows_nothing_where_it_is_as_planned_and_much_where_it_is_gone() -> None:
    pixels = picture()
    faithful = looked(request(pixels), pixels, lambda done, doing: None).seen
    without = looked(request(pixels), erased(pixels, DUCKS), lambda done, doing: None).seen
    ducks = [n for n, one in enumerate(faithful) if one.layer.thing.name == "duck"]
    apart = [np.abs(s[ducks[0]].patch[PAINTED_LESS_MEANT]).mean() for s in (faithful, without)]
    assert faithful[ducks[0]].patch.shape == (LAYERS, SIDE, SIDE)
    assert apart[1] > 2 * apart[0]


def test_a_spots_patch_shows_the_spot_and_the_step_there() -> None:
    pixels = picture().copy()
    pixels[40:110, 60:130] = (220, 30, 30)
    spot = spots(looked(request(pixels), pixels, lambda done, doing: None))[0]
    there = spot.patch[SPOT] > 0.5
    step = np.abs(spot.patch[PAINTED_LESS_MEANT]).sum(0)
    assert 0.1 < there.mean() < 0.9
    assert step[there].mean() > 2 * step[~there].mean()


def test_the_shipped_eyes_know_every_state() -> None:
    fusion = shipped()
    patches, _ = some(2)
    numbers = np.tile(fusion.here.mean, (2, 1))
    likely = fusion.here.likely(patches.astype(np.float32), numbers)
    assert likely.shape == (2, len(STATES))
    np.testing.assert_allclose(likely.sum(1), 1, atol=1e-5)
