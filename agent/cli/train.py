"""``lean3-agent train``: making and converting tactic models."""

from __future__ import annotations

from pathlib import Path

import click

from agent.cli.main import OK
from agent.outputs import make_folder


@click.group()
def train() -> None:
    """Make and convert tactic models."""


@train.command()
@click.argument("source", metavar="DIR|HUB-ID|modelscope:ID")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "--chat/--base",
    "chat",
    default=None,
    help="Write InternLM2's chat template, or none.  [default: by the name: one with `base` in it is a base model]",
)
def convert(source: str, out: Path, chat: bool | None) -> int:
    """Write an InternLM2 checkpoint as an ordinary Llama one into the folder OUT, file by file.

    Its remote code is not run; vLLM, SGLang, lmdeploy and transformers read the result as it is.
    """
    from agent.model.checkpoint import locate
    from agent.model.internlm2.conversion import write_converted

    checkpoint = locate(source)
    if chat is None:
        chat = "base" not in source.lower().rstrip("/").rpartition("/")[2]
    make_folder(out)
    write_converted(
        checkpoint.folder,
        out,
        chat=chat,
        source=source,
        on_shard=lambda done, of: click.echo(f"weights: file {done} of {of} written", err=True),
    )
    click.echo(f"{out}: written; use it as --model {out}")
    return OK
