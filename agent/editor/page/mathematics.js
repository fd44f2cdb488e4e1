"use strict";
// Lean 3's printed terms as MathML. What this does not understand is shown as Lean printed it; nothing is guessed.
const MATHML = "http://www.w3.org/1998/Math/MathML";
const WORD = /[\p{L}_][\p{L}\p{N}_'.₀-₉!?]*/uy, NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
const SYMBOLS = ["⁻¹", "↔", "→", "∧", "∨", "¬", "=", "≠", "<", "≤", ">", "≥", "∣", "∈", "∉", "⊆", "⊂", "≡", "+", "-", "*", "/", "%", "^", "∘", "•", "×", "∪", "∩", "\\",
  "∀", "∃", "λ", "Π", "∑", "∏", "(", ")", "[", "]", "{", "}", "⟨", "⟩", "|", "⌊", "⌋", "⌈", "⌉", ",", ":", "↑", "⇑", "↥", "!", "≃", "'", "∅", "⊤", "⊥", "≈", "++", "::", "$", "⁇"];
const INFIX = {"↔": [20, 21], "→": [25, 25], "∨": [30, 30], "∧": [35, 35], "×": [35, 35], "+": [65, 66], "-": [65, 66], "∪": [65, 66], "++": [65, 66], "*": [70, 71], "/": [70, 71], "%": [70, 71], "∩": [70, 71], "\\": [70, 71], "•": [73, 73], "^": [80, 79], "∘": [90, 90], "::": [67, 67], "≃": [25, 26]};
for (const s of "=≠<≤>≥∣∈∉⊆⊂≈") INFIX[s] = [50, 51];
INFIX["≡"] = [50, 51];

function tokenize(text) {
  const out = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) { at++; continue; }
    let found = null;
    for (const pattern of [NUMBER, WORD]) { pattern.lastIndex = at; const m = pattern.exec(text); if (m) { found = m[0]; break; } }
    if (found && found.endsWith("!") && found.length > 1) found = found.slice(0, -1);
    if (found && found.endsWith(".")) found = found.slice(0, -1);
    if (!found) found = SYMBOLS.find(s => text.startsWith(s, at));
    if (!found) throw new Error("unknown " + text[at]);
    out.push({text: found, kind: /^[0-9]/.test(found) ? "number" : SYMBOLS.includes(found) ? "symbol" : "word", spaced: /\s/.test(text[at - 1] ?? " ")});
    at += found.length;
  }
  return out;
}

function element(tag, ...children) {
  const e = document.createElementNS(MATHML, tag);
  for (const c of children) e.append(c);
  return e;
}
const op = text => element("mo", text);
const row = (...c) => element("mrow", ...c);
function name(text) {
  const short = {"real.pi": "π", "complex.I": "i"}[text] ?? text;
  const m = /^([\p{L}]+)([₀-₉]+)$/u.exec(short);
  if (m) return element("msub", element("mi", m[1]), element("mn", [...m[2]].map(c => "₀₁₂₃₄₅₆₇₈₉".indexOf(c)).join("")));
  const e = element("mi", short);
  if (short.length > 1 && !/^[ℕℤℚℝℂ]$/u.test(short)) e.setAttribute("mathvariant", "normal");
  return e;
}

class TermParser {
  constructor(text) { this.tokens = tokenize(text); this.at = 0; }
  peek() { return this.tokens[this.at]?.text; }
  next() { if (this.at >= this.tokens.length) throw new Error("end"); return this.tokens[this.at++]; }
  take(text) { if (this.peek() !== text) throw new Error("expected " + text); this.at++; }
  startsAtom() {
    const t = this.tokens[this.at];
    return t && (t.kind !== "symbol" || ["(", "⟨", "{", "↑", "⇑", "∅", "⊤", "⊥", "⌊", "⌈"].includes(t.text));
  }

  // A result is {node, bare}: `bare` is the node without the brackets it was written in.
  term(precedence) {
    let left = this.prefix();
    for (;;) {
      const t = this.tokens[this.at];
      if (!t) return left;
      if (t.text === "⁻¹") { this.at++; left = {node: element("msup", left.node, row(op("-"), element("mn", "1")))}; continue; }
      if (t.text === "!" && !t.spaced) { this.at++; left = {node: row(left.node, op("!"))}; continue; }
      const powers = INFIX[t.text];
      if (!powers || powers[0] < precedence) return left;
      this.at++;
      const right = this.term(powers[1]);
      if (t.text === "≡") {
        this.take("["); const kind = this.next().text, modulus = this.term(0); this.take("]");
        if (!/^Z?MOD$/.test(kind)) throw new Error("modulus");
        left = {node: row(left.node, op("≡"), right.node, op("("), element("mtext", "mod "), modulus.node, op(")"))};
      } else left = {node: this.infix(t.text, left, right)};
    }
  }
  infix(symbol, left, right) {
    if (symbol === "/") return element("mfrac", left.bare ?? left.node, right.bare ?? right.node);
    if (symbol === "^") return element("msup", left.node, right.bare ?? right.node);
    if (symbol === "*") return row(left.node, op("⋅"), right.node);
    if (symbol === "%") return row(left.node, element("mtext", " mod "), right.node);
    return row(left.node, op(symbol), right.node);
  }
  prefix() {
    const t = this.next();
    switch (t.text) {
      case "¬": return {node: row(op("¬"), this.term(40).node)};
      case "-": return {node: row(op("−"), this.term(75).node)};
      case "∀": case "∃": case "λ": case "Π": return this.binder(t.text);
      case "∑": case "∏": return this.big(t.text);
      case "|": { const inner = this.term(0); this.take("|"); return {node: row(op("|"), inner.node, op("|"))}; }
    }
    this.at--;
    const head = this.tokens[this.at].kind === "word" ? this.tokens[this.at].text : null;
    let fn = this.atom();
    const args = [];
    while (this.startsAtom()) args.push(this.atom());
    if (!args.length) return fn;
    if ((head === "real.sqrt" || head === "sqrt") && args.length === 1) return {node: element("msqrt", args[0].bare ?? args[0].node)};
    if (head === "complex.abs" && args.length === 1) return {node: row(op("|"), args[0].bare ?? args[0].node, op("|"))};
    if (head) { const short = head.replace(/^(real|complex|nat|int|finset|set)\./, ""); fn = {node: name(short)}; }
    const spaced = args.flatMap(a => { const s = element("mspace"); s.setAttribute("width", "0.25em"); return [s, a.node]; });
    return {node: row(fn.node, ...spaced)};
  }
  atom() {
    const t = this.next();
    if (t.kind === "number") return {node: element("mn", t.text)};
    if (t.kind === "word") return {node: name(t.text)};
    switch (t.text) {
      case "↑": case "⇑": return {node: row(op(t.text), this.atom().node)};
      case "∅": case "⊤": case "⊥": return {node: element("mi", t.text)};
      case "⌊": case "⌈": { const inner = this.term(0), close = t.text === "⌊" ? "⌋" : "⌉"; this.take(close); return {node: row(op(t.text), inner.node, op(close))}; }
      case "(": case "⟨": case "{": {
        const close = {"(": ")", "⟨": "⟩", "{": "}"}[t.text], parts = [], first = this.at;
        if (t.text === "{" && this.tokens[this.at + 1]?.text === ":") return this.setOf();
        parts.push(this.term(0));
        if (this.peek() === ":" && t.text === "(") { this.at++; this.term(0); }
        while (this.peek() === ",") { this.at++; parts.push(this.term(0)); }
        this.take(close);
        const inside = parts.flatMap((p, i) => i ? [op(","), p.node] : [p.node]);
        const bare = parts.length === 1 && t.text === "(" ? parts[0].node : undefined;
        return {node: row(op(t.text), ...inside.map(n => n.cloneNode(true)), op(close)), bare};
      }
    }
    throw new Error("unexpected " + t.text);
  }
  setOf() {
    const variable = this.next(); this.take(":"); const type = this.term(0);
    if (this.peek() !== "|") throw new Error("set");
    this.at++;
    const body = this.term(0); this.take("}");
    return {node: row(op("{"), name(variable.text), op(":"), type.node, op("|"), body.node, op("}"))};
  }
  binders() {
    const groups = [];
    while (this.peek() !== "," && this.peek() !== "in") {
      if (["(", "{", "["].includes(this.peek())) {
        const close = {"(": ")", "{": "}", "[": "]"}[this.next().text], names = [];
        while (this.peek() !== ":") names.push(name(this.next().text));
        this.at++;
        const type = this.term(0); this.take(close);
        groups.push({names, type: type.node});
      } else groups.push({names: [name(this.next().text)], type: null});
    }
    return groups;
  }
  binder(symbol) {
    const groups = this.binders(); this.take(",");
    const body = this.term(0), shown = [];
    for (const g of groups) {
      g.names.forEach((n, i) => shown.push(...(i ? [op(",")] : []), n));
      if (g.type) shown.push(op(":"), g.type);
      const s = element("mspace"); s.setAttribute("width", "0.4em"); shown.push(s);
    }
    return {node: row(op(symbol), ...shown, op(","), body.node)};
  }
  big(symbol) {
    const groups = this.binders();
    let set = null;
    if (this.peek() === "in") { this.at++; set = this.term(0).node; }
    this.take(",");
    const body = this.term(67), names = groups.flatMap(g => g.names);
    const under = row(...names.flatMap((n, i) => i ? [op(","), n] : [n]), ...(set ? [op("∈"), set] : []));
    return {node: row(element("munder", op(symbol), under), body.node)};
  }
}

// A <math> element, or null where the text is not understood to its end.
function mathematics(text) {
  try {
    const parser = new TermParser(text), found = parser.term(0);
    return parser.at === parser.tokens.length ? element("math", found.node) : null;
  } catch { return null; }
}
