"""Every denoising step of a pipeline, heard from inside: how far it is, what it looks like by now, and a way to stop.

A scheduler of a request's own is wrapped, not `callback_on_step_end`: that is missing from many classes and gives the
noisy latents, where a preview wants the picture that the model believes in at this step (x0). The samples that come out
are the same to the bit.
"""

from collections.abc import Callable
from typing import Any

OnStep = Callable[[int, int, Any], None]
"""Called with the step's number from 0, how many there are, and x0: latents as the scheduler holds them, float32."""


def heard(scheduler: Any, on_step: OnStep) -> Any:
    """A scheduler like this one, whose every `step` calls `on_step`. What that raises ends the sampling.

    Multi-stage samplers (Heun) step twice for one step and list their timesteps so; they are counted as they come.
    """
    own = type(scheduler).from_config(scheduler.config)
    step, count = own.step, 0

    def stepped(model_output: Any, timestep: Any, sample: Any, *args: Any, **more: Any) -> Any:
        nonlocal count
        whole = more.pop("return_dict", True)
        flow = _flow_estimate(own, model_output, timestep, sample)
        out = step(model_output, timestep, sample, *args, return_dict=True, **more)
        estimate = flow if flow is not None else getattr(out, "pred_original_sample", None)
        on_step(
            count, len(own.timesteps), (out.prev_sample if estimate is None else estimate).float()
        )
        count += 1
        return out if whole else (out.prev_sample,)

    own.step = stepped
    return own


def _flow_estimate(scheduler: Any, velocity: Any, timestep: Any, sample: Any) -> Any:
    """x0 of flow matching, x_t - sigma v (Lipman et al., arXiv 2210.02747); None for other schedulers."""
    if not type(scheduler).__name__.startswith("FlowMatch"):
        return None
    if scheduler.step_index is None:
        scheduler._init_step_index(timestep)
    sigma = scheduler.sigmas[scheduler.step_index].to(sample.device)
    return sample.float() - sigma * velocity.float()
