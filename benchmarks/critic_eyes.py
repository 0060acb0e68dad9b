"""Training the critic's eyes (`app/engines/sketchbook/critic/eye.py`) with PyTorch.

Cross entropy by AdamW (Loshchilov and Hutter 2019) with one cycle of its rate (Smith and Topin 2018); patches are
mirrored by chance and get a little noise, as the numbers do.
"""

import numpy as np
import torch
from torch import Tensor, nn

from app.engines.sketchbook.critic.eye import GLARE, SPREAD, Eye, Halves
from app.engines.sketchbook.critic.view import Floats

WIDTHS = (24, 32, 48)  # of the convolutions
HIDDEN = 64
EPOCHS, BATCH = 16, 128
RATE, DECAY = 2e-3, 1e-2
NOISE, DROPPED = 0.05, 0.3
DOUBT = 0.02  # of each truth that is spread over all states


class Net(nn.Module):
    """What `Eye` runs, as PyTorch trains it."""

    def __init__(self, layers: int, numbers: int, states: int) -> None:
        super().__init__()
        ins = (layers, *WIDTHS[:-1])
        self.convolutions = nn.ModuleList(
            nn.Conv2d(a, b, 3, 2, 1) for a, b in zip(ins, WIDTHS, strict=True)
        )
        self.hidden = nn.Linear(2 * WIDTHS[-1] + numbers, HIDDEN)
        self.answer = nn.Linear(HIDDEN, states)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, looks: Tensor, numbers: Tensor) -> Tensor:
        """Scores (n, states) of patches (n, layers, side, side) and their standardised numbers (n, m)."""
        for convolution in self.convolutions:
            looks = torch.relu(convolution(looks))
        seen = torch.cat([looks.mean((2, 3)), looks.amax((2, 3)), numbers], 1)
        scores: Tensor = self.answer(self.drop(torch.relu(self.hidden(self.drop(seen)))))
        return scores


def fitted(
    patches: Halves, numbers: np.ndarray, truth: np.ndarray, states: int, nets: int = 3
) -> Eye:
    """An eye of so many nets for patches (n, layers, side, side), numbers (n, m) and their states (n,)."""
    torch.set_num_threads(1)  # for so small nets a second thread only waits for the first
    mean = numbers.mean(0).astype(np.float32)
    spread = (numbers.std(0) + 1e-3).astype(np.float32)
    looks = torch.from_numpy(patches).clamp(-GLARE, GLARE)
    z = torch.from_numpy(np.clip((numbers - mean) / spread, -SPREAD, SPREAD).astype(np.float32))
    y = torch.from_numpy(truth.astype(np.int64))
    return Eye(
        mean, spread, tuple(arrays_of(_trained(looks, z, y, states, n)) for n in range(nets))
    )


def _trained(looks: Tensor, z: Tensor, y: Tensor, states: int, seed: int) -> Net:
    torch.manual_seed(seed)
    net = Net(looks.shape[1], z.shape[1], states)
    steps = EPOCHS * -(-len(y) // BATCH)
    step = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    rate = torch.optim.lr_scheduler.OneCycleLR(step, RATE, total_steps=steps, pct_start=0.1)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(y)).split(BATCH):
            some = looks[batch].float()
            turned = (torch.rand(len(batch)) < 0.5)[:, None, None, None]
            some = torch.where(turned, some.flip(3), some)
            some = some + torch.randn_like(some) * NOISE
            scores = net(some, z[batch] + torch.randn_like(z[batch]) * NOISE)
            loss = nn.functional.cross_entropy(scores, y[batch], label_smoothing=DOUBT)
            step.zero_grad()
            loss.backward()
            step.step()
            rate.step()
    return net.eval()


def arrays_of(net: Net) -> tuple[tuple[Floats, Floats], ...]:
    """What `Eye` keeps of a net."""
    layers = (*net.convolutions, net.hidden, net.answer)
    return tuple((each.weight.detach().numpy(), each.bias.detach().numpy()) for each in layers)
