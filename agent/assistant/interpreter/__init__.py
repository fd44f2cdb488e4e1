"""Python that a model writes, run by Jupyter's kernel in a cage."""
