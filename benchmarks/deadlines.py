"""How well the embedded engine keeps a tactic's deadline, whatever the tactic does.

    python benchmarks/deadlines.py [--limits 0.05,0.1,0.25,0.5] [--only WORD,…] [--allowed 0.1] [--where]

Heavy tactics of every family run with each of the limits, in a warm process. The engine's clock is the processor's
here, so that neither other work of the machine nor the measurement's own pauses count: the overrun is the processor
time of the call, less its limit. Printed are, for each tactic, the overruns (ms); `--where` adds the stack
that a sampler saw when the overrun grew past half of what is allowed. The exit code is 1 if one is larger.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

time.monotonic = time.process_time  # before the engine asks for the time

from agent.backend.rpc_server import IdleCollection  # noqa: E402
from agent.deep_stack import run_with_deep_stack  # noqa: E402
from agent.engine.frontend.engine import Engine, Failed, Finished, GivenUp, ProofSession, TimedOut  # noqa: E402
from agent.engine.frontend.term_sweeper import sweep_if_due  # noqa: E402

HEADER = "open_locale big_operators"


@dataclass(frozen=True)
class Case:
    """A heavy tactic; `statement` is what stands between the theorem's name and `:=`."""

    name: str
    statement: str
    tactic: str
    before: Sequence[str] = field(default=())


def _sum(items: Iterator[str], by: str = " + ") -> str:
    return by.join(items)


def cases() -> list[Case]:
    """Each is meant to take seconds without a limit, or to spend its time in one step."""
    reals = "(a b c d e f g h : ℝ)"
    letters = "abcdefgh"
    positive = " ".join(f"(h{x} : 0 < {x})" for x in letters)
    squares = _sum(f"{x}^2" for x in letters)
    chain = _sum((f"(x{i} + {i})" for i in range(14)), " * ")
    many = " ".join(f"x{i}" for i in range(60))
    long_sum = _sum(f"x{i % 60} * x{(i * 7) % 60}" for i in range(150))
    props = [f"p{i}" for i in range(24)]
    ors = " ".join(f"(h{i} : p{i} ∨ p{i + 1} ∧ ¬ p{(i * 5) % 24})" for i in range(23))
    nested = "0"
    for i in range(300):
        nested = f"({nested} + {i})"
    conjunction = _sum((f"x + {i} = {i} + x" for i in range(120)), " ∧ ")
    equations = " ".join(f"(e{i} : x{i} = x{i + 1})" for i in range(59))
    omega_hyps = " ".join(f"(h{i} : x{i} < {3 + i} * x{i + 1} ∨ x{i} > x{(i * 7) % 12} + {i})" for i in range(11))
    return [
        Case("nlinarith", f"{reals} {positive} : a*b*c + b*c*d + c*d*e + d*e*f ≤ {squares} + a^3*h", "nlinarith"),
        Case(
            "nlinarith hints",
            f"{reals} {positive} : a*b*c + b*c*d + c*d*e + d*e*f ≤ {squares}",
            "nlinarith [" + ", ".join(f"sq_nonneg ({x} - {y})" for x in letters for y in letters if x < y) + "]",
        ),
        Case(
            "linarith",
            f"({many} : ℝ) " + " ".join(f"(h{i} : x{i} + x{(i * 3) % 60} < x{i + 1} + 2)" for i in range(59))
            + " : x0 < x59",
            "linarith",
        ),
        Case("positivity of a product", f"{reals} {positive} : 0 < (a+b+c+d+e+f+g+h)^9", "nlinarith"),
        Case("norm_num power", ": (2:ℤ)^3000000 % 7 = 1", "norm_num"),
        Case("norm_num powers", ": (3:ℕ)^20000 + 7^20000 ≠ 10^20000", "norm_num"),
        Case("norm_num prime", ": nat.prime 399999959", "norm_num"),
        Case("norm_num fractions", ": " + _sum(f"(1:ℝ)/{i}" for i in range(1, 400)) + " = 6", "norm_num"),
        Case("norm_num sum", ": ∑ i in finset.range 2000, i^2 = 5", "norm_num [finset.sum_range_succ]"),
        Case("norm_num factorial", ": nat.factorial 2000 = 1", "norm_num [nat.factorial]"),
        Case("norm_num digits", ": (nat.digits 10 (7^3000)).sum = 4", "norm_num"),
        Case("norm_num terms", f"({many} : ℝ) : {long_sum} = 0", "norm_num"),
        Case("norm_num gcd", ": nat.gcd (2^4000 - 1) (3^3000 + 1) = 1", "norm_num"),
        Case("simp", f"({many} : ℝ) : {long_sum} = 0", "simp [mul_comm, add_comm, add_left_comm]"),
        Case("simp decide", ": finset.card (finset.filter (λ x, x % 7 = 3) (finset.range 3000)) = 5",
             "simp; dec_trivial"),
        Case("simp sum", ": ∑ i in finset.range 300, (i : ℝ) = 5", "simp [finset.sum_range_succ]"),
        Case("simp at", f"({many} : ℝ) {equations} : x0 = x59", "simp * at *"),
        Case("simp_rw", f"({many} : ℝ) : {long_sum} = 0", "simp_rw [mul_comm, add_comm]"),
        Case("dsimp", f": {nested} = 5", "dsimp only [nat.add]"),
        Case("ring", f"{reals} : (a+b+c+d+e+f+g+h)^9 = (h+g+f+e+d+c+b+a)^9", "ring"),
        Case("ring product", "(" + " ".join(f"x{i}" for i in range(14)) + f" : ℝ) : {chain} = 0", "ring"),
        Case("ring_nf", f"{reals} : (a+b+c+d)^14 = 0", "ring_nf"),
        Case("ring_nf product", "(" + " ".join(f"x{i}" for i in range(14)) + f" : ℝ) : {chain} = 0", "ring_nf"),
        Case("ring_exp", f"{reals} (n : ℕ) : (a+b+c+d)^(n+12) = 0", "ring_exp"),
        Case("abel", f"({many} : ℝ) : {_sum(f'x{(i * i) % 60}' for i in range(400))} = 0", "abel"),
        Case("field_simp", f"{reals} {positive} : " + _sum(f"{x}/({y}+{x})" for x in letters for y in letters) + " = 0",
             "field_simp"),
        Case("linear_combination", f"{reals} (k : (a+b+c+d+e+f)^7 = 0) : (a+b+c+d+e+f)^8 = 0",
             "linear_combination (k, a+b+c+d+e+f)"),
        Case("omega", "(" + " ".join(f"x{i}" for i in range(12)) + f" : ℤ) {omega_hyps} : x0 < x11", "omega"),
        Case("omega coefficients", "(x y z w : ℤ) (h : 1237*x + 4391*y - 7919*z = 1) (k : 3331*x - 2113*w + 971*z = 5)"
             " : x + y ≠ z + w", "omega"),
        Case("dec_trivial", ": ∀ x < 3000, ∀ y < 3000, x * y ≠ 7777777", "dec_trivial"),
        Case("dec_trivial range", ": ∑ i in finset.range 20000, i = 5", "dec_trivial"),
        Case("dec_trivial fin", ": ∀ x y z : fin 60, x = y ∨ y = z ∨ z = x ∨ x ≠ y", "dec_trivial"),
        Case("norm_num; refl", ": nat.fib 5000 = 1", "norm_num [nat.fib]; refl"),
        Case("refl", ": nat.fib 25 = 75026", "refl"),
        Case("exact rfl", ": (list.range 4000).sum = 1", "exact rfl"),
        Case("rfl by unfolding", ": nat.factorial 12 = 479001601", "exact rfl"),
        Case("interval_cases", "(n : ℕ) (h : n < 20000) : n^2 ≠ 2", "interval_cases n"),
        Case("interval_cases two", "(n m : ℕ) (h : n < 100) (k : m < 100) : n^2 ≠ 2*m^2 + 1",
             "interval_cases n; interval_cases m"),
        Case("interval_cases norm_num", "(n : ℕ) (h : n < 2000) : n^2 % 7 ≠ 3", "interval_cases n; norm_num"),
        Case("fin_cases", "(n : ℕ) (h : n ∈ finset.range 3000) : n^2 ≠ 2", "fin_cases h"),
        Case("cc", f"({many} : ℝ) {equations} : x0 * x1 + x2 = x59 * x58 + x57", "cc"),
        Case("cc terms", f"({many} : ℝ) {equations} : {long_sum} = 1 + {long_sum}", "cc"),
        Case("tauto", f"({' '.join(props)} : Prop) {ors} : p3 ∧ p7", "tauto"),
        Case("tauto!", f"({' '.join(props)} : Prop) {ors} : p3 ∧ p7", "tauto!"),
        Case("itauto", f"({' '.join(props)} : Prop) {ors} : p3 ∧ p7", "itauto"),
        Case("finish", f"({' '.join(props)} : Prop) {ors} : p3 ∧ p7", "finish"),
        Case("solve_by_elim", "(p q : ℕ → Prop) (h : ∀ n, p (n+1) → p n) (k : ∀ n, q (n+1) → p n) "
             "(l : ∀ n, p (n+2) → q n) : p 0", "solve_by_elim { max_depth := 40 }"),
        Case("push_neg", "(f : ℕ → ℕ → Prop) : ¬ (" + _sum((f"(∀ x, ∃ y, f x {i} ∧ f y x)" for i in range(150)), " ∨ ")
             + ")", "push_neg"),
        Case("norm_cast", "(" + many + " : ℕ) : " + _sum(f"((x{i % 60} : ℤ) : ℝ) * x{(i * 7) % 60}" for i in range(120))
             + " = 0", "norm_cast"),
        Case("push_cast", "(" + many + f" : ℕ) : ((({long_sum}) : ℕ) : ℝ) = 0", "push_cast"),
        Case("zify", "(" + many + f" : ℕ) : {long_sum} = 0", "zify"),
        Case("split_ifs", "(x : ℕ) : " + _sum(f"(if x < {i} then {i} else 0)" for i in range(14)) + " = 3",
             "split_ifs"),
        Case("congr'", f"({many} : ℝ) : {long_sum} = {long_sum} + 0", "congr'"),
        Case("rw", f"({many} : ℝ) (h : ∀ x y : ℝ, x * y = y * x + 0) : {long_sum} = 0", "repeat { rw h }"),
        Case("rw under binders", f"({many} : ℝ) : {long_sum} = 0", "conv { congr, ring_nf }"),
        Case("nth_rewrite", f"({many} : ℝ) : {long_sum} = 0", "nth_rewrite 120 mul_comm"),
        Case("unifier", "(f : ℕ → ℕ → ℕ) : true", "have : ∀ n, f n (2^24) = f n (4^12) := λ n, rfl, trivial"),
        Case("unifier, recursion", ": true", "have : nat.fib 27 = nat.fib 26 + nat.fib 25 + 0 := rfl, trivial"),
        Case("elaboration", ": true", "have : (" + _sum(str(i) for i in range(1500)) + " : ℝ) = 0 := sorry, trivial"),
        Case("elaboration, casts", "(" + many + " : ℕ) : true",
             "have : (" + _sum(f"(x{i % 60} : ℝ) * {i}" for i in range(500)) + ") = 0 := sorry, trivial"),
        Case("elaboration, brackets", ": true", f"have : {nested} = 0 := sorry, trivial"),
        Case("elaboration, lambdas", ": true",
             "have : " + " ".join(f"∀ x{i} : ℕ," for i in range(400)) + " x3 = x4 := sorry, trivial"),
        Case("parser", ": true", "{ " + "skip, " * 20000 + "trivial }"),
        Case("parser, list", ": true", "have := [" + ", ".join(str(i) for i in range(4000)) + "], trivial"),
        Case("numeral", ": true", "have : " + "7" * 4000 + " % 9 = 1 := by norm_num, trivial"),
        Case("split", f"(x : ℕ) : {conjunction}", "repeat { split }"),
        Case("printing", f"({many} : ℝ) : {long_sum} = 0",
             "have h : ∀ n : ℕ, n < 200 → true := sorry, iterate 40 { have := h 3 }, "
             "cases h 1 sorry, repeat { apply and.left }, iterate 7 { by_cases 1 = 2 }"),
        Case("rintro", f"(x : ℕ) : ({conjunction}) → false", "intro h, repeat { cases h with h h }"),
        Case("obtain", "(x : ℕ) (h : " + _sum((f"x = {i}" for i in range(300)), " ∨ ") + ") : x < 4", "rcases h with "
             + "|".join(["rfl"] * 300)),
        Case("iterate", ": true", "iterate 1000000 { skip }"),
        Case("repeat", "(f : ℕ → ℕ) (h : ∀ n, f n = f (n + 1)) : f 0 = 3", "repeat { rw h }"),
        Case("all_goals", f"(x : ℕ) : {conjunction}", "repeat { split }; ring"),
        Case("any_goals", f"(x : ℕ) : {conjunction}", "refine ⟨" + "_, " * 119 + "_⟩, any_goals { simp [add_comm] }"),
        Case("set", f"({many} : ℝ) : {long_sum} = 0", _sum((f"set y{i} := x{i} * x{i * 7 % 60}" for i in range(60)),
             ", ")),
        Case("generalize", f"({many} : ℝ) : {long_sum} = 0", _sum((f"generalize : x{i} * x{i * 7 % 60} = y{i}" for i in
             range(60)), ", ")),
        Case("subst", f"({many} : ℝ) {equations} : {long_sum} = 0", "subst_vars"),
        Case("induction", f"({many} : ℕ) : {long_sum} = 0", "induction x0; induction x1; induction x2; induction x3; "
             "induction x4; induction x5; induction x6; induction x7"),
        Case("norm_num at *", f"{reals} " + " ".join(f"(h{i} : a * {i} + {i}/3 < {i} * b^2 - {i})" for i in range(80))
             + " : a < b", "norm_num at *"),
        Case("nat.prime by dec_trivial", ": nat.prime 30011", "dec_trivial"),
        Case("norm_num nat.sqrt", ": nat.sqrt (10^3000) = 5", "norm_num"),
        Case("unfold", ": nat.factorial 300 = 5", "unfold nat.factorial"),
        Case("simp factorial", ": nat.factorial 200 = 5", "simp [nat.factorial]"),
        Case("norm_num choose", ": nat.choose 300 150 = 5", "norm_num [nat.choose]"),
        Case("rw at", "(h : (2:ℕ)^100000 = 5) : false", "rw pow_succ at h, norm_num at h"),
        Case("norm_num1 mod", ": 7^(7^7) % 10 = 3", "norm_num"),
        Case("apply_instance", ": true", "have : decidable (∀ x < 50, ∀ y < 50, ∀ z < 50, x + y = z ∨ x ≠ y) := "
             "by apply_instance, trivial"),
        Case("contrapose", f"(x : ℕ) (h : {conjunction}) : x = 3", "contrapose! h"),
        Case("choose", "(p : ℕ → ℕ → Prop) (h : " + " ".join(f"∀ x{i} : ℕ, ∃ y{i} : ℕ," for i in range(25))
             + " p x3 y4) : true", "choose " + " ".join(f"f{i}" for i in range(25)) + " using h"),
    ]  # fmt: skip


# --- measuring -------------------------------------------------------------------------------------------------------


class Sampler:
    """Looks, while a call runs, where it is once it has used `at` seconds of processor time."""

    def __init__(self, thread: int, at: float) -> None:
        self.stack: list[str] = []
        self._thread, self._at = thread, time.process_time() + at
        self._stop = threading.Event()
        self._sampler = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Sampler:
        self._sampler.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._sampler.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.005):
            if time.process_time() >= self._at:
                frame = sys._current_frames().get(self._thread)
                entries = traceback.extract_stack(frame)
                self.stack = [f"{e.filename.rpartition('/agent/')[2]}:{e.lineno} {e.name}" for e in entries]
                return


def outcome_of(result: object) -> str:
    for kind, word in ((TimedOut, "out of time"), (Finished, "finished"), (Failed, "failed"), (GivenUp, "given up")):
        if isinstance(result, kind):
            return word
    return "state"


def open_case(engine: Engine, case: Case) -> ProofSession:
    return engine.open_theorem(HEADER, f"theorem t {case.statement}")


def measure(args: argparse.Namespace) -> int:
    engine = Engine.load(None)
    engine.warm_up()
    idle = IdleCollection()  # as in a worker process, between requests
    limits = [float(text) for text in args.limits.split(",")]
    chosen = [c for c in cases() if args.only is None or any(word in c.name for word in args.only.split(","))]
    print(f"{'overrun in ms, limit':<28}" + "".join(f"{limit:>8.2f}" for limit in limits) + "   outcome")
    every: list[tuple[float, str]] = []
    for case in chosen:
        session = open_case(engine, case)
        row, outcome, places = "", "", []
        for limit in limits:
            sweep_if_due()
            idle.collect_if_due()
            with Sampler(threading.get_ident(), limit + args.allowed / 2) as sampler:
                start = time.process_time()
                result = session.run_tactic(session.initial, case.tactic, seconds=limit)
                overrun = time.process_time() - start - limit
            outcome = outcome_of(result)
            row += f"{overrun * 1000:>8.0f}" if overrun > 0 else f"{'-':>8}"
            every.append((overrun, case.name))
            if overrun > args.allowed:
                places.append(sampler.stack)
        print(f"{case.name:<28}{row}   {outcome}", flush=True)
        if args.verbose and isinstance(result, Failed):
            print("        " + result.message[:300])
        if args.where:
            for stack in places:
                print("        " + "\n        ".join(stack[-args.frames :]))
    late = [overrun for overrun, _ in every if overrun > args.allowed]
    worst = max(every)
    print(
        f"{len(late)} of {len(every)} runs more than {args.allowed * 1000:.0f} ms late; "
        f"{worst[0] * 1000:.0f} ms most ({worst[1]})"
    )
    return 1 if late else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limits", default="0.05,0.1,0.25,0.5", help="seconds, commas between")
    parser.add_argument("--only", help="words of names, commas between")
    parser.add_argument("--allowed", type=float, default=0.1, help="seconds")
    parser.add_argument("--where", action="store_true", help="print where late runs were")
    parser.add_argument("--frames", type=int, default=12, help="innermost frames that --where prints")
    parser.add_argument("--verbose", action="store_true", help="print the messages of failures")
    args = parser.parse_args()
    return run_with_deep_stack(lambda: measure(args))


if __name__ == "__main__":
    sys.exit(main())
