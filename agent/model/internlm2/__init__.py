"""InternLM2 checkpoints as Llama models, without their remote code."""
