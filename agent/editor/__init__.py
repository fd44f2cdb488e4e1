"""Stepping proofs: suggestions that were run before they are shown, and the servers that editors and browsers talk to.

In reading order: `suggestions`, `rebuild`, `stepping`, `sessions`, `http_server`, `page/`.
"""
