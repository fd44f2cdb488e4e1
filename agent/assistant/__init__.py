"""Asking language models in words: query forms, checked results, a code interpreter, data."""
