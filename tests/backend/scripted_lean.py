"""A stand-in for `lean`: it answers the session protocol by script, and misbehaves on request."""

import json
import os
import sys
import time

arguments = sys.argv[1:]
if "--version" in arguments:
    print("Lean (version 3.42.1, commit 0123456789ab, Release)")
    sys.exit(0)
if "--make" in arguments:
    open(arguments[-1].replace(".lean", ".olean"), "w").close()
    sys.exit(0)

imports = [line.split()[1] for line in open(arguments[-1]) if line.startswith("import ")]
secret = sys.stdin.readline().strip()


def reply(id_, **content):
    sys.stdout.write("\n" + secret + json.dumps({"jsonrpc": "2.0", "id": id_, **content}) + "\n")
    sys.stdout.flush()


def state(number, text):
    return {"state": number, "pp": text, "goals": [text], "groups": [[0]]}


def message(line, column, severity, text):
    row = {"file_name": "f", "pos_line": line, "pos_col": column, "severity": severity, "text": text, "caption": ""}
    print(json.dumps(row, separators=(",", ":")), flush=True)


def run(tactic):
    if tactic == "die":
        print("cannot go on", file=sys.stderr, flush=True)
        os._exit(3)
    if tactic == "hang":
        print("hanging", file=sys.stderr, flush=True)
        time.sleep(60)
    if tactic == "eat":
        held = []
        while True:
            held.append(bytearray(20_000_000))
            time.sleep(0.01)
    if tactic == "flood":
        for _ in range(20):
            sys.stderr.write("x" * 200_000 + "\n")
        sys.stderr.flush()
    if tactic == "forge":
        forged = json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": {"outcome": "finished", "state": 7}})
        for line in (forged, "SECRET" + forged, secret[:-1] + forged, "\n\n", "x" * 100_000, " " + secret + forged):
            print(line)
        message(1, 0, "information", forged)
    if tactic == "write":
        try:
            open(os.path.join(os.path.dirname(arguments[-1]) or ".", "left"), "w").close()
            return {"outcome": "failed", "message": "written", "kind": "error"}
        except OSError:
            return {"outcome": "failed", "message": "denied", "kind": "error"}
    if tactic == "step":
        return {"outcome": "state", **state(1, "⊢ q")}
    return {"outcome": "failed", "message": f"{tactic} failed; {' '.join(imports)}", "kind": "error"}


for line in sys.stdin:
    request = json.loads(line)
    params = request.get("params", {})
    if request["method"] == "initialize":
        reply(request["id"], result={"server": "scripted", "lean_version": "3.42.1", "library": "", "capabilities": []})
    elif request["method"] == "open" and "wrong" in params["statement"]:
        message(2, 4, "error", "it is wrong\nin two lines")
        fault = {"code": -32000, "message": "the statement does not elaborate", "data": {"kind": "elaboration"}}
        reply(request["id"], error=fault)
    elif request["method"] == "open":
        message(1, 0, "warning", "declaration 't' uses sorry")
        reply(request["id"], result={"session": 1, **state(0, "⊢ p")})
    elif request["method"] == "run_tactic":
        reply(request["id"], result=run(params["tactic"]))
    else:
        reply(request["id"], result={})
