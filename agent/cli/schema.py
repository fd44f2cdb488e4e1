"""``lean3-agent schema``."""

from __future__ import annotations

import json

import click

from agent.cli.main import OK


@click.command()
@click.argument("name", required=False)
def schema(name: str | None) -> int:
    """Print the JSON schema NAME, or all of them."""
    from agent.answers.rows import schemas as answers_schemas
    from agent.assistant.rows import schemas as assistant_schemas
    from agent.gsm8k.rows import schemas as gsm8k_schemas
    from agent.rows import schemas

    known = {**schemas(), **gsm8k_schemas(), **assistant_schemas(), **answers_schemas()}
    if name is not None and name not in known:
        raise click.UsageError(f"no schema is called {name!r}; there are: {', '.join(known)}")
    click.echo(json.dumps(known if name is None else known[name], indent=2))
    return OK
