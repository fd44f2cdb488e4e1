"""LeanDojo alone, as its users drive it: how long a Dojo takes to open, and how many tactics a second it runs.

A program for a Python that has lean-dojo 1.6.0, started by `lean3_beside_leandojo.py`. Its argument is a JSON object:
`driver` (the file ``leandojo_driver.py``: it lets LeanDojo open a theorem without network and tracing, nothing else of
it is measured), `config` (what that is told), `cases` (`name`, `params`, `tactic`), `opens` and `count`. It prints a
JSON object a case: seconds of each opening, and wall and processor seconds of `count` calls of ``dojo.run_tac``.
"""

import hashlib
import importlib.util
import json
import os
import sys
import time
from pathlib import Path


def load(path):
    spec = importlib.util.spec_from_file_location("leandojo_driver", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def processor_seconds(pid):
    """Processor time of a process with all its threads (Linux: what clock_getcpuclockid gives)."""
    return time.clock_gettime(~pid << 3 | 2)


def measure(driver, lean_dojo, config, case, count):
    """What one Dojo takes; its tactic is run only if `count` is not 0."""
    answers = case["answers"]
    commit = hashlib.sha1(json.dumps(case["params"], sort_keys=True).encode()).hexdigest()
    address = f"{driver.RAW}/{driver.LOCAL_OWNER}/{driver.LOCAL_NAME}/{commit}/leanpkg.toml"
    answers[address] = config["leanpkg_toml"]
    driver.renew_cache_lock()
    theorem = driver.open_local(lean_dojo, config, case["params"], commit)
    start = time.monotonic()
    with lean_dojo.Dojo(theorem) as (dojo, state):
        found = {"open": time.monotonic() - start}
        if count:
            found["result"] = type(dojo.run_tac(state, case["tactic"])).__name__
            cpu, start = processor_seconds(dojo.proc.pid), time.monotonic()
            for _ in range(count):
                dojo.run_tac(state, case["tactic"])
            found["wall"] = time.monotonic() - start
            found["cpu"] = processor_seconds(dojo.proc.pid) - cpu
        return found


def main():
    given = json.loads(sys.argv[1])
    driver, config = load(given["driver"]), given["config"]
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    driver.REPLIES = out
    answers = {}
    lean_dojo = driver.import_lean_dojo(config, answers)
    # Lean itself, not the driver's cage around it.
    os.environ["PATH"] = f"{Path(config['lean']).parent}{os.pathsep}{os.environ['PATH']}"
    for case in given["cases"]:
        case["answers"] = answers
        openings, last = [], {}
        for number in range(given["opens"]):
            count = given["count"] if number == given["opens"] - 1 else 0

            def work(channel, case=case, count=count):
                channel.send(measure(driver, lean_dojo, config, case, count))

            process = driver.DojoProcess(work)
            last = process.receive()
            process.close()
            openings.append(last["open"])
        out.write(json.dumps({**last, "name": case["name"], "open": openings}) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
