"use strict";
const $ = id => document.getElementById(id);
function make(tag, cls, text) {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text != null) e.textContent = text;
  return e;
}
const client = [...crypto.getRandomValues(new Uint8Array(8))].map(b => b.toString(16).padStart(2, "0")).join("");
const token = new URLSearchParams(location.search).get("token");
const headers = {"content-type": "application/json", ...(token ? {"x-api-key": token} : {})};

class Refused extends Error { constructor(error, status) { super(error.message); this.kind = error.kind; this.status = status; } }
async function call(path, body, signal) {
  let reply;
  try { reply = await fetch(path, body === undefined ? {headers} : {method: "POST", headers, signal, body: JSON.stringify(body)}); }
  catch (error) { if (error.name === "AbortError") throw error; throw new Refused({kind: "away", message: "the server does not answer"}, 0); }
  const data = await reply.json().catch(() => ({error: {kind: "internal", message: "the server's answer is no JSON"}}));
  if (!reply.ok) throw new Refused(data.error, reply.status);
  return data;
}

// While this stream is open, the sessions of this page live.
(async function stayAlive() {
  for (;;) {
    try { const reader = (await fetch("/api/client/" + client, {headers})).body.getReader(); while (!(await reader.read()).done); }
    catch { /* the server is away; the next call says so */ }
    await new Promise(done => setTimeout(done, 1000));
  }
})();

// --- the theorem and its steps, by number; a step without goals has its verified proof
let session = null, opened = null, states = new Map(), current = 0;

async function open(theorem) {
  $("open-error").hidden = true;
  stopSearch();
  $("open").disabled = true; $("opening").hidden = false;
  try {
    const old = session;
    const found = await call("/api/open", {...theorem, client});
    if (old) call("/api/close", {session: old}).catch(() => {});
    session = found.session; opened = theorem; states = new Map(); crashes = 0;
    add(found);
    $("work").hidden = false; showEditor(false); $("banner").hidden = true;
    $("search-tree").replaceChildren(); $("spent").textContent = SEARCH_HINT; $("search-result").hidden = true;
    go(0);
    $("tactic").focus();
    return true;
  } catch (error) {
    $("open-error").textContent = error.message; $("open-error").hidden = false; showEditor(true);
    return false;
  } finally { $("open").disabled = false; $("opening").hidden = true; }
}
function trouble(error) {  // a fault, not a tactic that failed
  if (error.kind === "bad_request") { fail(error.message); return; }
  $("banner-text").textContent = error.message; $("banner").hidden = false;
}
$("recover").onclick = async () => {
  const steps = script(current), typed = $("tactic").value;
  if (!await open(opened)) return;
  for (const tactic of steps) if (!await run(tactic)) return;
  $("tactic").value = typed;
};
function script(number) {
  const out = [];
  for (let s = states.get(number); s && s.parent !== null; s = states.get(s.parent)) out.unshift(s.tactic);
  return out;
}
function add({state, parent, tactic, pp, goals}, proved) {
  if (!states.has(state)) {
    const s = {number: state, pp, goals, parent, tactic, children: [], proved};
    states.set(state, s);
    states.get(parent)?.children.push(state);
    place(s);
  }
  return state;
}
function fail(text, retry) {
  $("failure").replaceChildren(text);
  if (retry) { const b = make("button", "", "run it again"); b.onclick = retry; $("failure").append(" ", b); }
  $("failure").hidden = false;
}
function withoutState(message, at) {  // Lean repeats the state, which is on the page
  const state = "\nstate:\n" + states.get(at).pp;
  return message.endsWith(state) ? message.slice(0, -state.length) : message;
}
let crashes = 0;
function crashed(count) {  // each was replaced, and its states are rebuilt from their steps where they are needed
  const more = count > crashes;
  if (more) $("notice").textContent = "Lean's process ended and was started again; no step is lost";
  crashes = Math.max(crashes, count);
  return more;
}

let running = null;  // the tactic under way can be stopped: its connection is closed
async function run(tactic) {
  $("failure").hidden = true; $("notice").textContent = "";
  clearTimeout(typing);
  if (running) running.abort();
  const mine = running = new AbortController(), at = current, of = session;
  const slow = setTimeout(() => { $("running").hidden = false; }, 300);
  const interrupted = dropSuggestions();  // Lean is wanted for the tactic
  try {
    const found = await call("/api/run_tactic", {session, state: at, tactic}, mine.signal);
    if (of !== session) return false;
    const died = crashed(found.crashes);
    if (found.outcome === "state" || found.outcome === "finished") {
      add(found, found.outcome === "finished" ? found : null);
      if ($("tactic").value.trim() === tactic) $("tactic").value = "";
      if (current === at) go(found.state);
      return true;
    }
    fail(found.outcome === "timed_out" ? "out of time (" + found.limit + ")" : found.outcome === "given_up" ? "sorry proves nothing" : withoutState(found.message, at), died ? () => run(tactic) : null);
  } catch (error) { if (error.name === "AbortError") { if (running === mine) fail("stopped"); } else trouble(error); }
  finally { clearTimeout(slow); if (running === mine) { running = null; $("running").hidden = true; } }
  if (interrupted && running === null && of === session && current === at) askSuggestions();
  return false;
}
$("stop-tactic").onclick = () => running?.abort();
function go(number) {
  current = number;
  $("failure").hidden = true;
  const proved = states.get(number).proved;
  $("finished").hidden = !proved; $("state").hidden = $("asked").hidden = Boolean(proved);
  if (!search) $("search").disabled = Boolean(proved);
  if (proved) {
    $("proof").textContent = proved.source;
    $("finished-title").textContent = proved.verified ? "Proved" : "No goals are left";
    $("verdict").textContent = proved.verified ? "Compiled afresh and checked by " + proved.verified_by.join(", ") + (proved.axioms.length ? "; it rests on " + proved.axioms.join(", ") + "." : ", without axioms.")
      : "It does not count as proved: " + proved.reason;
    $("finished").classList.toggle("proof", proved.verified);
    dropSuggestions();
  }
  drawHistory(); drawScript();
  if (proved) { $("copy-proof").focus(); return; }
  drawState(); askSuggestions();
}

// --- drawing
function drawTerm(text) {
  const box = make("span", "type");
  const shown = $("notation").checked ? mathematics(text) : null;
  if (shown) { shown.setAttribute("title", text); box.append(shown); box.title = text; } else { box.classList.add("lean"); box.textContent = text; }
  return box;
}
function drawState() {
  const box = $("state"), s = states.get(current);
  box.replaceChildren(make("h2", "", s.goals.length === 1 ? "1 goal" : s.goals.length + " goals"));
  for (const text of s.goals) {
    const goal = make("div", "goal"), lines = text.split("\n"), at = lines.findIndex(l => l.startsWith("⊢"));
    let pending = [];
    const flush = () => {
      if (!pending.length) return;
      const whole = pending.join("\n").replace(/,$/, ""), cut = whole.indexOf(" :");
      const line = make("div", "hypothesis");
      if (cut < 0) line.append(make("span", "dim", whole));
      else line.append(make("span", "names lean", whole.slice(0, cut) + " :"), drawTerm(whole.slice(cut + 2).trim()));
      goal.append(line); pending = [];
    };
    for (const l of lines.slice(0, at < 0 ? lines.length : at)) { if (!l.startsWith(" ")) flush(); pending.push(l); }
    flush();
    if (at >= 0) {
      const target = make("div", "target");
      target.append(make("span", "sign", "⊢"), drawTerm([lines[at].slice(1), ...lines.slice(at + 1)].join("\n").trim()));
      goal.append(target);
    }
    box.append(goal);
  }
}
// The history is a list in which a line of steps stays one list; only where it branches are lists set in, so that a long
// proof does not walk out of its column. A new step is put in its place; nothing else is drawn again.
function place(s) {
  const item = make("li"), b = s.button = make("button", s.proved ? "done" : "", (s.tactic || "the theorem") + (s.proved ? "  ✓" : ""));
  b.onclick = () => go(s.number);
  item.append(b); s.item = item;
  const parent = states.get(s.parent), branch = () => {
    const holder = make("li"), list = make("ul", "tree");
    holder.append(list); parent.list.append(holder);
    return list;
  };
  if (!parent) { s.list = make("ul", "tree"); $("history").replaceChildren(s.list); }
  else if (parent.children.length === 1) s.list = parent.list;
  else {
    if (parent.children.length === 2) {  // what went on in the same line becomes a branch
      const rest = [];
      for (let e = parent.item.nextSibling; e; e = e.nextSibling) rest.push(e);
      const list = branch(), moved = new Set(rest);
      list.append(...rest);
      for (let t = states.get(parent.children[0]); t && moved.has(t.item); t = t.children.length ? states.get(t.children[0]) : null) t.list = list;
    }
    s.list = branch();
  }
  s.list.append(item);
}
function drawHistory() {
  $("history").querySelector("[aria-current=true]")?.removeAttribute("aria-current");
  const b = states.get(current).button;
  b.setAttribute("aria-current", true);
  b.scrollIntoView({block: "nearest"});
}
function drawScript() {
  const steps = script(current), open = states.get(current).goals.map(() => "sorry");
  $("script").textContent = "begin\n" + [...steps, ...open].map(t => "  " + t.replace(/\n/g, "\n  ") + ",").join("\n") + "\nend";
}
async function copy(button, text) {
  const before = button.textContent;
  try { await navigator.clipboard.writeText(text); button.textContent = "Copied"; }
  catch {  // a page that is not served from this machine may not use the clipboard's new interface
    const area = make("textarea"); area.value = text; document.body.append(area); area.select();
    button.textContent = document.execCommand("copy") ? "Copied" : "The browser forbids it"; area.remove(); button.focus();
  }
  setTimeout(() => { button.textContent = before; }, 1500);
}
$("copy").onclick = () => copy($("copy"), states.get(current).proved?.source ?? opened.statement.trim() + " :=\n" + $("script").textContent);
$("copy-proof").onclick = () => copy($("copy-proof"), $("proof").textContent);

// --- suggestions
let asking = 0, asked = null;
function dropSuggestions() {  // whether any were under way
  const dropped = asked !== null;
  asking++; asked?.abort(); asked = null;
  return dropped;
}
async function askSuggestions(prefix = "", again = false) {
  dropSuggestions();
  const mine = asking, at = current, of = session;
  asked = new AbortController();
  if (!again) $("suggesting").textContent = prefix ? `trying tactics that begin with “${prefix}” …` : "trying tactics …";
  if (!prefix && !again) $("suggestions").replaceChildren();
  try {
    const found = await call("/api/suggest", {session: of, state: at, prefix, client}, asked.signal);
    if (of === session) crashed(found.crashes);
    if (mine !== asking || of !== session) return;
    asked = null;
    $("suggesting").textContent = (found.suggestions.length ? "each was run first" : prefix ? "none that begins so leads anywhere" : "none of those tried leads anywhere; a search may")
      + (found.loading.length ? "; still loading: " + found.loading.join(", ") : "");
    if (found.loading.length) setTimeout(() => { if (mine === asking) askSuggestions(prefix, true); }, 1500);
    $("suggestions").replaceChildren(...found.suggestions.map((s, i) => {
      const b = make("button", "suggestion " + s.effect);
      const effect = s.effect === "closes" ? "closes the goal" : s.goals === 1 ? "1 goal" : s.goals + " goals";
      b.append(make("span", "key", i < 9 ? String(i + 1) : ""), make("code", "", s.tactic),
        make("span", "facts", [effect, s.source === "closer" ? "closer" : "log p " + s.logprob.toFixed(1), (s.seconds * 1000).toFixed(0) + " ms"].join(" · ")));
      if (s.pp) b.title = s.pp;
      b.onclick = () => { if (s.state != null && s.effect === "state") go(add({state: s.state, parent: at, tactic: s.tactic, pp: s.pp, goals: splitGoals(s.pp)})); else run(s.tactic); };
      return b;
    }));
  } catch (error) { if (mine === asking) { asked = null; $("suggesting").textContent = ""; trouble(error); } }
}
function splitGoals(pp) { return (/^\d+ goals\n/.test(pp) ? pp.slice(pp.indexOf("\n") + 1) : pp).split("\n\n"); }

// --- search
const SEARCH_HINT = $("spent").textContent;
const counted = (n, one) => n + " " + one + (n === 1 ? "" : "s");
let search = null;
async function startSearch() {
  const abort = new AbortController(), mine = search = {abort, job: null, nodes: new Map(), at: current};
  $("search").textContent = "Stop"; $("search-result").hidden = true; $("spent").textContent = "starting …";
  const root = make("ul", "tree"); $("search-tree").replaceChildren(root);
  try {
    const reply = await fetch("/api/prove", {method: "POST", headers, signal: abort.signal, body: JSON.stringify({session, state: current, seconds: Number($("seconds").value)})});
    if (!reply.ok) throw new Refused((await reply.json()).error, reply.status);
    const reader = reply.body.getReader(), decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const {done, value} = await reader.read();
      if (done) break;
      const lines = (rest + decoder.decode(value, {stream: true})).split("\n");
      rest = lines.pop();
      for (const line of lines) if (line) take(JSON.parse(line), mine, root);
    }
  } catch (error) { if (error.name !== "AbortError" && search === mine) trouble(error instanceof Refused ? error : new Refused({kind: "away", message: "the search's stream broke"}, 0)); }
  if (search === mine) { search = null; $("search").textContent = "Search"; $("search").disabled = Boolean(states.get(current)?.proved); }
}
function take(data, mine, root) {
  if (search !== mine) return;
  if (data.job) { mine.job = data.job; return; }
  if (data.error) { trouble(new Refused(data.error, 502)); return; }
  if (data.result) { showResult(data.result, mine); return; }
  $("spent").textContent = `${data.spent.seconds.toFixed(1)} s, ${counted(data.spent.expansions, "goal")} expanded, ${counted(data.spent.tactics_run, "tactic")} run`;
  const parents = new Map();
  for (const l of data.links) if (!parents.has(l.target)) parents.set(l.target, l.source);
  const fresh = [];
  for (const n of data.nodes) {
    const good = n.kind === "goal" || n.outcome === "state" || n.outcome === "finished";
    if (!good) { count(mine, parents.get(n.id)); continue; }
    const item = make("li", n.status ?? n.outcome), line = make("div", "line"), list = make("ul", "tree");
    if (n.kind === "goal") {
      const goals = splitGoals(n.state).map(g => "⊢ " + g.slice(g.lastIndexOf("⊢") + 1).trim());
      line.textContent = goals.join("   ").slice(0, 140); line.title = n.state;
    } else line.textContent = n.tactic + (n.outcome === "finished" ? "  ✓" : "");
    item.append(line, list);
    mine.nodes.set(n.id, {item, list});
    fresh.push(n.id);
  }
  // A tactic's goals are in the tree before the tactic is, so places are found when all are there.
  for (const id of fresh) (mine.nodes.get(parents.get(id))?.list ?? root).append(mine.nodes.get(id).item);
  for (const [id, status] of Object.entries(data.status)) { const n = mine.nodes.get(id); if (n?.item) n.item.className = status; }
}
function count(mine, goal) {  // tactics that led nowhere are a number behind their goal
  const n = mine.nodes.get(goal);
  if (!n?.item) return;
  n.failed = (n.failed ?? 0) + 1;
  let note = n.item.querySelector(":scope > .line > .bad");
  if (!note) { note = make("span", "bad"); n.item.querySelector(":scope > .line").append(" ", note); }
  note.textContent = n.failed + " led nowhere";
}
function showResult(result, mine) {
  const box = $("search-result");
  if (result.status === "proved") {
    box.hidden = true;
    for (const s of result.steps) add(s, s.goals.length ? null : result);
    const last = result.steps[result.steps.length - 1].state;
    if (current === mine.at) go(last);
    else { $("notice").textContent = "The search found a proof: it is among the steps."; }
  } else {
    box.textContent = "Not proved: " + (result.reason || result.status) + (/\n|,/.test(result.partial ?? "") ? "\n\nThe best it has:\n" + result.partial : "");
    box.hidden = false;
  }
}
function stopSearch() {
  if (!search) return;
  if (search.job) call("/api/cancel/" + search.job, {}).catch(() => {});
  else search.abort.abort();
}
$("search").onclick = () => search ? stopSearch() : startSearch();

// --- keyboard
$("tactic").addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.ctrlKey && !event.shiftKey) { event.preventDefault(); expandAbbreviation(event.target, false); const text = event.target.value.trim(); if (text) run(text); }
  if (event.key === "Tab" && expandAbbreviation(event.target, false)) event.preventDefault();
});
let typing = 0;
$("tactic").addEventListener("input", event => {
  expandAbbreviation(event.target, true);
  clearTimeout(typing);
  typing = setTimeout(() => askSuggestions(event.target.value.trim()), 400);
});
$("statement").addEventListener("input", event => expandAbbreviation(event.target, true));
$("statement").addEventListener("keydown", event => {
  if (event.key === "Tab" && expandAbbreviation(event.target, false)) event.preventDefault();
  if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); expandAbbreviation(event.target, false); $("open").click(); }
});
document.addEventListener("keydown", event => {
  if (!session) return;
  if (event.key === "Escape") { if (running) running.abort(); else if (event.target === $("tactic")) { $("tactic").value = ""; askSuggestions(); } else $("tactic").focus(); }
  if (event.altKey && /^[1-9]$/.test(event.key)) { event.preventDefault(); $("suggestions").children[event.key - 1]?.click(); }
  if (event.altKey && event.key === "ArrowLeft") { event.preventDefault(); const up = states.get(current).parent; if (up !== null) go(up); }
  if (event.ctrlKey && event.key === "Enter" && event.target !== $("statement")) { event.preventDefault(); $("search").click(); }
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) { event.preventDefault(); $("tactic").focus(); }
});
$("notation").onchange = () => { if (session) drawState(); };
function showEditor(shown) { $("editor").hidden = !shown; $("edit").setAttribute("aria-expanded", shown); if (shown) $("statement").focus(); }
$("edit").onclick = () => showEditor($("editor").hidden);
$("open").onclick = () => open({statement: $("statement").value});

// --- what there is
let examples = [];
$("examples").onchange = event => {
  const e = examples[event.target.value];
  if (!e) { showEditor(true); return; }
  $("statement").value = (e.header ? e.header + "\n\n" : "") + e.statement;
  open({statement: e.statement, header: e.header, imports: e.imports.length ? e.imports : null});
};
(async () => {
  try {
    const about = await call("/api/about");
    $("about").textContent = `${about.backend.name} ${about.backend.version} · ${about.models.join(" + ")}`;
    examples = (await call("/api/examples")).examples;
    examples.forEach((e, i) => { const o = make("option", "", e.name); o.value = i; $("examples").append(o); });
  } catch (error) { trouble(error); }
})();
