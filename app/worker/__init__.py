"""When models make steps: claim a job, run it in a process of its own, record what came out."""
