"""``lean3-agent verify``: finished proofs through the gate again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from agent.backend.base import Limits, Theorem
from agent.backend.lean_source import read_lean
from agent.backend.rpc import RpcBackend
from agent.backend.select import NAMES, make_backend
from agent.cli.inputs import make_recheck, project_of, recheck_names
from agent.cli.main import NOT_ALL, OK, UNAVAILABLE
from agent.cli.startup import StartupDisplay
from agent.goal_text import parse_goal
from agent.rows import ResultRow, read_rows
from agent.search.replay import closes, minimise
from agent.search.script import read_proof, write_proof
from agent.verify import Verdict, verify


@dataclass(frozen=True)
class Claim:
    """A theorem and the proof that is claimed for it; None where there is none."""

    theorem: Theorem
    proof: str | None
    file: Path


@click.command("verify")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--recheck", metavar="lean3,…", default="", help="Who else must agree: lean3, export, leanchecker.")
@click.option(
    "--minimise", "minimise_", is_flag=True, help="Drop tactics and lemmas that are not needed; print the proofs."
)
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project for --recheck lean3.")
@click.option("--seconds", type=float, default=300.0, show_default=True, help="For each proof.")
@click.option("--memory-mb", type=click.IntRange(200), default=4096, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One verdict (JSON) a line.")
def verify_command(
    files: tuple[Path, ...],
    recheck: str,
    minimise_: bool,
    backend: str,
    project: Path | None,
    seconds: float,
    memory_mb: int,
    as_json: bool,
) -> int:
    """Put every proof of FILEs (.lean, or result rows in .jsonl) behind its statement again and compile it afresh."""
    claims = [claim for path in files for claim in _claims(path)]
    others = make_recheck(recheck_names(recheck), project or project_of(files), seconds)
    refused = unreached = 0
    with (
        StartupDisplay() as startup,
        make_backend(backend, memory_mb=memory_mb, project=project or project_of(files), startup=startup) as lean,
    ):
        for claim in claims:
            proof = claim.proof
            verdict = Verdict(False, "it has no finished proof")
            if proof is not None:
                verdict = verify(lean, claim.theorem, proof, seconds=seconds)
                if verdict.ok and minimise_:
                    proof, verdict = _minimised(lean, claim.theorem, proof, verdict, seconds)
                if verdict.ok and others is not None:
                    verdict = others.confirm(claim.theorem, proof, verdict)
            refused += not verdict.ok
            unreached += verdict.fault
            _print(claim, proof, verdict, minimise_, as_json)
    click.echo(f"{len(claims) - refused} of {len(claims)} verified", err=True)
    if unreached and unreached == len(claims):
        return UNAVAILABLE
    return NOT_ALL if refused else OK


def _claims(path: Path) -> Iterator[Claim]:
    if path.suffix == ".jsonl":
        for row in read_rows(path, ResultRow):
            yield Claim(row.theorem(), row.proof, path)
        return
    file = read_lean(path)
    for site in file.sites:
        theorem = replace(file.theorem(site), proof=None)
        yield Claim(theorem, None if site.has_sorry else file.text[site.proof_start : site.proof_end], path)


def _minimised(lean: RpcBackend, theorem: Theorem, proof: str, verdict: Verdict, seconds: float) -> tuple[str, Verdict]:
    """A shorter proof that passes the gate, or the one there is. Term proofs are left as they are."""
    script = read_proof(proof)
    if script is None:
        return proof, verdict
    session = lean.open(theorem)
    try:
        limits = Limits(seconds=30.0)
        if not closes(session, session.initial_state, script, limits):
            return proof, verdict  # a layout this reader of scripts does not understand
        names = parse_goal(session.initial_state.goals[0]).names
        shorter = minimise(script, lambda s: closes(session, session.initial_state, s, limits), seconds, names)
    finally:
        session.close()
    if shorter == script:
        return proof, verdict
    again = verify(lean, theorem, write_proof(shorter), seconds=seconds)
    return (write_proof(shorter), again) if again.ok else (proof, verdict)


def _print(claim: Claim, proof: str | None, verdict: Verdict, show_proof: bool, as_json: bool) -> None:
    if as_json:
        row = {
            "name": claim.theorem.name,
            "file": str(claim.file),
            "ok": verdict.ok,
            "reason": verdict.reason,
            "verified_by": list(verdict.verified_by),
            "axioms": list(verdict.axioms),
            "assumed": list(verdict.assumed),
            "proof": proof,
        }
        click.echo(json.dumps(row, ensure_ascii=False))
        return
    if verdict.ok:
        axioms = ", ".join(verdict.axioms) or "no axioms"
        click.echo(f"{claim.theorem.name}: verified by {', '.join(verdict.verified_by)}; {axioms}")
        if show_proof and proof is not None:
            click.echo(f"{claim.theorem.statement.rstrip()} :=\n{proof}\n")
    else:
        click.echo(f"{claim.theorem.name}: refused: {verdict.reason}")
