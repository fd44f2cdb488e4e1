"use strict";
// Lean's input abbreviations, as its editors have them: `\le` and then a space, a Tab, or anything that ends the word.
const ABBREVIATIONS = {
  N: "ℕ", Z: "ℤ", Q: "ℚ", R: "ℝ", C: "ℂ", nat: "ℕ", int: "ℤ", rat: "ℚ", real: "ℝ", complex: "ℂ",
  le: "≤", ge: "≥", ne: "≠", lt: "<", gt: ">", and: "∧", or: "∨", not: "¬", neg: "¬", to: "→", r: "→", l: "←", iff: "↔", lr: "↔",
  all: "∀", forall: "∀", ex: "∃", exists: "∃", lam: "λ", fun: "λ", Pi: "Π", in: "∈", mem: "∈", notin: "∉", sub: "⊆", subset: "⊆", ssub: "⊂",
  un: "∪", union: "∪", inter: "∩", i: "∩", empty: "∅", sum: "∑", prod: "∏", sqrt: "√", pi: "π", infty: "∞", dvd: "∣", mid: "∣", "|": "∣",
  "<": "⟨", ">": "⟩", langle: "⟨", rangle: "⟩", "<>": "⟨⟩", f: "⌊", "lfloor": "⌊", rfloor: "⌋", lceil: "⌈", rceil: "⌉",
  u: "↑", d: "↓", "u=": "⇑", inv: "⁻¹", "-1": "⁻¹", "^-1": "⁻¹", comp: "∘", o: "∘", circ: "∘", x: "×", times: "×", ".": "·", cdot: "·",
  goal: "⊢", "|-": "⊢", vdash: "⊢", alpha: "α", a: "α", beta: "β", b: "β", gamma: "γ", g: "γ", delta: "δ", epsilon: "ε", e: "ε", eps: "ε",
  theta: "θ", lambda: "λ", mu: "μ", sigma: "σ", s: "σ", phi: "φ", psi: "ψ", omega: "ω", w: "ω", Sigma: "Σ", Delta: "Δ",
  equiv: "≡", "==": "≡", approx: "≈", "~~": "≈", simeq: "≃", "=~": "≅", T: "⊤", top: "⊤", bot: "⊥", bullet: "•", smul: "•", t: "▸", "8<": "✂", "norm": "∥", "||": "∥",
};
for (let n = 0; n < 10; n++) { ABBREVIATIONS["_" + n] = ABBREVIATIONS[n] = "₀₁₂₃₄₅₆₇₈₉"[n]; ABBREVIATIONS["^" + n] = "⁰¹²³⁴⁵⁶⁷⁸⁹"[n]; }

// Replaces the abbreviation before the cursor; with `end` only if the last character typed ended it.
function expandAbbreviation(input, ended) {
  const at = input.selectionStart, before = input.value.slice(0, at);
  const last = ended ? before.slice(-1) : "", text = ended ? before.slice(0, -1) : before;
  const found = /\\([^\s\\]+)$/.exec(text);
  if (!found || (ended && !/[\s,;:)(]/.test(last))) return false;
  // As in Lean's editors, a beginning stands for the shortest abbreviation that begins so.
  const whole = Object.keys(ABBREVIATIONS).filter(key => key.startsWith(found[1])).sort((a, b) => a.length - b.length)[0];
  const symbol = ABBREVIATIONS[whole];
  if (!symbol) return false;
  const start = text.length - found[0].length;
  input.value = before.slice(0, start) + symbol + last + input.value.slice(at);
  input.selectionStart = input.selectionEnd = start + symbol.length + last.length;
  return true;
}
