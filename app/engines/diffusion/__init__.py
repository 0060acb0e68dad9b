"""The diffusion engine: drafts and refinements by diffusers pipelines, from weights on this machine."""
