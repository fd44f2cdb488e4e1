/-
A server of tactic states: one long-lived `lean` that opens any statement under any header and runs tactics on its
states as values. It imports the core library only; what else is there is chosen by the file that imports it:

    import lean3_agent_server minif2f_import
    lean3_agent_serve

run as `lean -j0 --json FILE`. It reads from stdin: on the first line a secret, then JSON-RPC 2.0 requests, one a line
(`docs/architecture.md` has the session protocol). Every reply is a line of stdout that begins with the secret. Whatever
else appears there (Lean's own messages, a tactic's output) is no reply.

How it works. `serve` is a user command: a parser that loops. Commands of a header are run by `command_like` inside
`with_input`, so they mean what they mean in a file; afterwards the parser's scopes are popped and the environment, a
value, is put back. A statement is compiled as the theorem it is, with `capture` for its proof: a tactic that stores its
state where the loop finds it.
-/
import system.io

namespace lean3_agent
open lean lean.parser interaction_monad interaction_monad.result native

/-! ### JSON -/

meta def find_field (name : string) : list (string × json) → option json
| [] := none
| ((key, value) :: rest) := if key = name then some value else find_field rest

meta def field (name : string) : json → option json
| (json.object fields) := find_field name fields
| _ := none

meta def text_field (name : string) (j : json) : option string :=
match field name j with
| some (json.of_string s) := some s
| _ := none
end

meta def to_nat : json → option ℕ
| (json.of_int (int.of_nat n)) := some n
| _ := none

meta def nat_field (name : string) (j : json) : option ℕ := field name j >>= to_nat

meta def flag (name : string) (j : json) : bool :=
match field name j with
| some (json.of_bool b) := b
| _ := ff
end

meta def of_nat (n : ℕ) : json := json.of_int (int.of_nat n)

/-! ### Errors of a request -/

/-- `kind` is one of the protocol's. -/
meta structure fault :=
(kind : string)
(message : string)
(place : option pos := none)

meta def fault.to_json (f : fault) : json :=
json.object [
  ("code", json.of_int (if f.kind = "bad_request" then -32602 else -32000)),
  ("message", f.message),
  ("data", json.object $ ("kind", json.of_string f.kind) ::
    match f.place with
    | some p := [("line", of_nat p.line), ("column", of_nat p.column)]
    | none := []
    end)]

meta def bad {α} (message : string) : sum fault α := sum.inl ⟨"bad_request", message, none⟩

/-! ### What the loop keeps -/

/-- A root: a goal as it was when a session or a focus began. Its proof is what finishing must deliver. -/
meta structure root :=
(goal : expr)
(context : list local_decl)
(target : expr)

meta structure state :=
(value : tactic_state)
(roots : list root)

/-- `env` is the environment in which the theorem is stated: tactics are parsed in it, and finished proofs are checked
against it. -/
meta structure session :=
(env : environment)
(levels : list name)
(next : ℕ)
(states : rb_map ℕ state)

meta structure server :=
(base : environment)
(secret : string)
(next : ℕ)
(sessions : rb_map ℕ session)
(headers : rb_map string environment)   -- what headers that only open namespaces lead to

/-! ### Tactics' outcomes -/

inductive outcome
| state | finished | given_up
| failed (message : string)
| timed_out (limit : string)

/-- What a tactic leads to: the outcome, the new state, and its description if it is one. -/
meta structure step :=
(result : outcome)
(value : tactic_state)
(text : list (string × json))

/-- A tactic to be run, parsed; `old` is the environment that its proofs are checked against. -/
meta structure task :=
(tac : expr)
(old : environment)
(start : state)
(milliseconds : option ℕ)
(heartbeats : option ℕ)

/-! ### The place where tactics inside commands leave their results

A tactic inside a command cannot hand a value to the parser that runs the command. A user attribute's cache can: it is
one for the thread, and it is computed by a function that may be made up on the spot. An entry is recomputed when its
list of dependencies differs from the one asked with, so two lists take turns. -/

meta structure exchange :=
(base : tactic_state)
(captured : option tactic_state := none)
(job : option task := none)
(done : option step := none)

@[user_attribute] meta def exchange_attribute : user_attribute exchange :=
{ name := `lean3_agent_exchange,
  descr := "the server's own",
  cache_cfg := { mk_cache := λ _, tactic.failed, dependencies := [] } }

meta def exchange_with (dependencies : list name) (make : tactic exchange) : tactic exchange :=
user_attribute.get_cache
  { exchange_attribute with cache_cfg := { mk_cache := λ _, make, dependencies := dependencies } }

meta def read_exchange : tactic (exchange × list name) :=
(do e ← exchange_with [] tactic.failed, return (e, [])) <|>
(do e ← exchange_with [`reducible] tactic.failed, return (e, [`reducible]))

meta def write_exchange (e : exchange) : tactic unit :=
do r ← tactic.try_core read_exchange,
   match r with
   | some (_, []) := exchange_with [`reducible] (return e) >> tactic.skip
   | _ := exchange_with [] (return e) >> tactic.skip
   end

/-- The proof of a theorem that is being opened: keep the state, prove nothing. -/
meta def capture : tactic unit :=
λ s, match read_exchange s with
| success ({base := base, captured := none, ..}, _) _ :=
  match write_exchange {base := base, captured := some s} base with
  | success _ _ := tactic.admit s
  | exception _ _ _ := fail "lean3_agent: the state could not be kept" s
  end
| _ := tactic.admit s
end

/-- A proof of anything, by `capture`: quicker to compile than a tactic block. -/
def proof {α : Sort*} (a : α . capture) : α := a

/-! ### Running parsers -/

meta def text_of (message : option (unit → format)) : string :=
match message with
| some f := to_string (f ())
| none := "failed"
end

/-- The result of `p`, or the message and the place of its failure. -/
meta def attempt {α} (p : lean.parser α) : lean.parser (sum (string × pos) α) :=
λ s, match p s with
| success a s' := success (sum.inr a) s'
| exception message place s' := success (sum.inl (text_of message, place.get_or_else (parser_state.cur_pos s'))) s'
end

/-- A limit that nothing reaches: `try_for` is also the one way to catch what the runtime throws past every `<|>` (deep
recursion, memory, the errors of a declaration). -/
def no_limit : ℕ := 4000000000

/-- `attempt` that nothing escapes from. What has no message has printed one. -/
meta def contain {α} (p : lean.parser α) : lean.parser (sum (string × pos) α) :=
λ s, match _root_.try_for no_limit (attempt p s) with
| some r := r
| none := success (sum.inl ("", parser_state.cur_pos s)) s
end

meta def pop_all_scopes : lean.parser unit :=
do r ← attempt pop_local_scope,
   match r with
   | sum.inl _ := return ()
   | sum.inr _ := pop_all_scopes
   end

/-- The parser as it was before any header. -/
meta def reset (base : environment) : lean.parser unit :=
pop_all_scopes >> push_local_scope >> set_env base

inductive ending
| end_of_input
| unreadable (message : string) (place : pos)   -- the command cannot be read further than `place`
| broken (start : pos)   -- the declaration at `start` was read, and is wrong

/-- Commands up to the end of the input or the first that fails. -/
meta def commands : lean.parser ending :=
do before ← cur_pos,
   r ← contain command_like,
   after ← cur_pos,
   match r with
   | sum.inl ("", _) := return (ending.broken before)
   | sum.inl (message, place) := return (ending.unreadable (if before = after then "" else message) place)
   | sum.inr _ := if before = after then return ending.end_of_input else commands
   end

def is_space (c : char) : bool := c.is_whitespace

/-- A character of a name: dots and everything beyond ASCII are taken for one, which errs only for symbols. -/
def is_word (c : char) : bool := c.is_alphanum ∨ c = '_' ∨ c.val = 39 ∨ c = '.' ∨ c.val ≥ 128

def is_opening (c : char) : bool := c ∈ ['(', '{', '[', '⟨', '⦃', '⟪', '⟮']
def is_closing (c : char) : bool := c ∈ [')', '}', ']', '⟩', '⦄', '⟫', '⟯']

meta def take_word : list char → list char × list char
| [] := ([], [])
| (c :: cs) :=
  if is_word c ∧ ¬ is_opening c ∧ ¬ is_closing c then let (word, rest) := take_word cs in (c :: word, rest)
  else ([], c :: cs)

meta def take_line : list char → list char × list char
| [] := ([], [])
| (c :: cs) := if c = '\n' then ([], c :: cs) else let (line, rest) := take_line cs in (c :: line, rest)

/-- The text of a comment from behind its opening, nested ones included, and what follows it. -/
meta def take_comment : list char → ℕ → list char × list char
| ('-' :: '/' :: cs) 0 := (['-', '/'], cs)
| ('-' :: '/' :: cs) (d + 1) := let (text, rest) := take_comment cs d in ('-' :: '/' :: text, rest)
| ('/' :: '-' :: cs) d := let (text, rest) := take_comment cs (d + 1) in ('/' :: '-' :: text, rest)
| (c :: cs) d := let (text, rest) := take_comment cs d in (c :: text, rest)
| [] _ := ([], [])

meta def take_string : list char → list char × list char
| [] := ([], [])
| ('\\' :: c :: cs) := let (text, rest) := take_string cs in ('\\' :: c :: text, rest)
| ('"' :: cs) := (['"'], cs)
| (c :: cs) := let (text, rest) := take_string cs in (c :: text, rest)

/-- The first token of a text, white space and comments being tokens too. -/
meta def take_token : list char → list char × list char
| ('-' :: '-' :: cs) := let (text, rest) := take_line cs in ('-' :: '-' :: text, rest)
| ('/' :: '-' :: cs) := let (text, rest) := take_comment cs 0 in ('/' :: '-' :: text, rest)
| ('"' :: cs) := let (text, rest) := take_string cs in ('"' :: text, rest)
| (':' :: '=' :: cs) := ([':', '='], cs)
| ('<' :: '|' :: '>' :: cs) := (['<', '|', '>'], cs)
| (c :: cs) := if is_word c ∧ ¬ is_opening c ∧ ¬ is_closing c then take_word (c :: cs) else ([c], cs)
| [] := ([], [])

/-- A text's tokens; put together they are the text. -/
meta def tokens : list char → list string
| [] := []
| cs := let (token, rest) := take_token cs in token.as_string :: tokens rest

def is_blank (token : string) : bool :=
match token.to_list with
| '-' :: '-' :: _ := tt
| '/' :: '-' :: _ := tt
| cs := cs.all is_space
end

/-- Where the proof begins: what stands before the outermost `:=` that no `let`, `have` or `suffices` owns (reversed),
and what stands after it. -/
meta def split_statement : list string → ℕ → ℕ → list string → option (list string × list string)
| [] _ _ _ := none
| (t :: ts) depth lets before :=
  let before' := t :: before in
  if t = ":=" then
    if depth > 0 then split_statement ts depth lets before'
    else if lets = 0 then some (before, ts)
    else split_statement ts depth (lets - 1) before'
  else if depth = 0 ∧ t ∈ ["let", "have", "suffices"] then split_statement ts depth (lets + 1) before'
  else match t.to_list with
  | [c] := split_statement ts (if is_opening c then depth + 1 else if is_closing c then depth - 1 else depth) lets before'
  | _ := split_statement ts depth lets before'
  end

/-! ### Headers -/

/-- Words at which a compiler goes on after a command that it could not read. -/
def command_words : list string :=
["theorem", "lemma", "def", "example", "instance", "constant", "constants", "axiom", "axioms", "variable", "variables",
 "universe", "universes", "namespace", "section", "end", "open", "open_locale", "local", "localized", "attribute",
 "notation", "infix", "infixl", "infixr", "prefix", "postfix", "set_option", "inductive", "structure", "class",
 "abbreviation", "private", "protected", "noncomputable", "meta", "mutual", "parameter", "parameters", "include",
 "omit", "export", "run_cmd", "reserve", "precedence", "@", "#"]

def padding (line column : ℕ) : string :=
string.join (list.repeat "\n" (line - 1)) ++ string.join (list.repeat " " column)

meta def skip_to_command : list string → ℕ → ℕ → option (string × ℕ × ℕ)
| [] _ _ := none
| (t :: ts) line column :=
  if t ∈ command_words then some (string.join (t :: ts), line, column)
  else
    let cs := t.to_list in
    let breaks := (cs.filter (= '\n')).length in
    skip_to_command ts (line + breaks)
      (if breaks = 0 then column + cs.length else (take_line cs.reverse).1.length)

def place_after (cs : list char) : ℕ × ℕ :=
(1 + (cs.filter (= '\n')).length, (cs.foldl (λ column c, if c = '\n' then 0 else column + 1) 0))

/-- The text from a place on. -/
meta def drop_to (place : pos) : list char → ℕ → ℕ → list char
| [] _ _ := []
| (c :: cs) line column :=
  if line > place.line ∨ line = place.line ∧ column ≥ place.column then c :: cs
  else if c = '\n' then drop_to cs (line + 1) 0
  else drop_to cs line (column + 1)

/-- Run commands up to the end of the text. The first failure is the result, unless they may fail: then it goes on
behind the command that failed. A theorem whose proof fails is then there without proof, as for a compiler. -/
meta def run_commands (may_fail : bool) : string → lean.parser (option (string × pos))
| text :=
  do r ← attempt (with_input commands text),
     match r with
     | sum.inl e := return (if may_fail then none else some e)
     | sum.inr (ending.end_of_input, _) := return none
     | sum.inr (ending.broken start, rest) :=
       if ¬ may_fail then return (some ("", start))
       else do
         let broken := drop_to start text.to_list 1 0,
         let ts := tokens (broken.take (broken.length - rest.length)),
         match split_statement ts 0 0 [] with
         | some (before, _) := contain (with_input command_like (string.join before.reverse ++ ":= sorry")) >> return ()
         | none := return ()
         end,
         let (line, column) := place_after (text.to_list.take (text.length - rest.length)),
         run_commands (padding line column ++ rest)
     | sum.inr (ending.unreadable message place, rest) :=
       if rest.to_list.all is_space ∧ message = "" then return none
       else if ¬ may_fail then return (some (if message = "" then "command expected" else message, place))
       else
         let ts := tokens rest.to_list in
         match skip_to_command (if message = "" then ts.tail else ts) place.line place.column with
         | none := return none
         | some (more, line, column) := run_commands (padding line column ++ more)
         end
     end

meta def split_at_example : list string → list string → option (list string × list string)
| [] _ := none
| (t :: ts) before := if t = "example" then some (before, ts) else split_at_example ts (t :: before)

meta def drop_modifiers : list string → list string
| [] := []
| (t :: ts) := if t = "noncomputable" ∨ t = "meta" ∨ is_blank t then drop_modifiers ts else t :: ts

/-- Run the header. An example is compiled as a theorem that is forgotten: a failing `example` ends the process. -/
meta def run_header (may_fail : bool) : string → lean.parser (option (string × pos))
| text :=
  match split_at_example (tokens text.to_list) [] with
  | none := run_commands may_fail text
  | some (before, after) := do
    let front := string.join (drop_modifiers before).reverse,
    trouble ← run_commands may_fail front,
    match trouble with
    | some e := return (some e)
    | none := do
      env ← get_env,
      let (line, column) := place_after (string.join before.reverse).to_list,
      let stated := padding line column ++ "theorem lean3_agent_example " ++ string.join after,
      r ← contain (with_input (command_like >> cur_pos) stated),
      set_env env,
      match r with
      | sum.inr (place, rest) := run_header (padding place.line place.column ++ rest)
      | sum.inl e :=
        if ¬ may_fail then return (some e)
        else match skip_to_command after line (column + 7) with
        | none := return none
        | some (more, line, column) := run_header (padding line column ++ more)
        end
      end
    end
  end

/-! ### Statements -/

def hole : string := "_root_.lean3_agent.capture"

/-- A proof with its first `sorry` made the place to start from; none if it has none. `last` is the token before. -/
meta def place_hole : list string → string → list string → option string
| [] _ _ := none
| (t :: ts) last before :=
  if is_blank t then place_hole ts last (t :: before)
  else if t = "sorry" ∨ t = "admit" then
    let start :=
      if last = "by" then hole
      else if last ∈ ["", "begin", "{", ",", ";", "<|>", "from", "exact", "(", "⟨", "[", ":="] then "by " ++ hole
      else "(by " ++ hole ++ ")" in
    some (string.join (before.reverse ++ (start :: ts)))
  else place_hole ts t (t :: before)

/-- An example's statement as a theorem's. -/
meta def name_example : list string → list string
| [] := []
| (t :: ts) :=
  if t = "example" then "theorem lean3_agent_example" :: ts
  else if t = "theorem" ∨ t = "lemma" then t :: ts
  else t :: name_example ts

/-- A place in a statement whose example was named, as a place in what was sent. `first` is its first line. -/
meta def unnamed_place (statement : string) (first : ℕ) (p : pos) : pos :=
match split_at_example (tokens statement.to_list) [] with
| none := p
| some (before, _) :=
  let (line, column) := place_after (string.join before.reverse).to_list,
      named := "theorem lean3_agent_example".length,
      grown := named - "example".length in
  if p.line ≠ first + line - 1 ∨ p.column < column + named then p else ⟨p.line, p.column - grown⟩
end

/-- The statement with `capture` for its proof, or within the proof it has. -/
meta def with_hole (statement : string) : string :=
let ts := name_example (tokens statement.to_list), statement := string.join ts in
match split_statement ts 0 0 [] with
| none := statement ++ "\n:= _root_.lean3_agent.proof"
| some (before, after) :=
  string.join before.reverse ++ ":= " ++ ((place_hole after "" []).get_or_else "_root_.lean3_agent.proof")
end

/-! ### States -/

meta def mk_root (goal : expr) : tactic root :=
do context ← tactic.unsafe.type_context.run (tactic.unsafe.type_context.get_context goal),
   let locals := context.to_list,
   let decls := locals.filter_map (λ l, context.get_local_decl l.local_uniq_name),
   target ← tactic.infer_type goal,
   return ⟨goal, decls, target⟩

/-- The state with these goals alone, each to be proved. -/
meta def mk_state (goals : list expr) : tactic state :=
do roots ← goals.mmap mk_root,
   tactic.set_goals goals,
   s ← tactic.read,
   return ⟨s, roots⟩

meta def metavars_in (e : expr) (seen : name_set) : name_set :=
if e.has_meta_var then e.fold seen (λ e _ seen, match e with
  | expr.mvar unique _ _ := seen.insert unique
  | _ := seen
  end)
else seen

/-- A goal and all unassigned metavariables in its target and its context. -/
meta def goal_metavars (goal : expr) : tactic name_set :=
do r ← mk_root goal,
   let types := r.target :: r.context.map local_decl.type ++ r.context.filter_map local_decl.value,
   types ← types.mmap tactic.instantiate_mvars,
   return (types.foldl (λ seen t, metavars_in t seen) (metavars_in goal mk_name_set))

meta def disjoint (a b : name_set) : bool := a.fold tt (λ n r, r && bnot (b.contains n))

meta def union (a b : name_set) : name_set := a.fold b (λ n s, s.insert n)

/-- Add a goal to the groups it shares something with, all of which become one. -/
meta def add_to_groups (i : ℕ) (vars : name_set) : list (list ℕ × name_set) → list ℕ × name_set × list (list ℕ × name_set)
| [] := ([i], vars, [])
| ((members, theirs) :: rest) :=
  let (is, all, apart) := add_to_groups rest in
  if disjoint vars theirs then (is, all, (members, theirs) :: apart) else (members ++ is, union theirs all, apart)

/-- The goals' indices by groups that share metavariables, each ascending, ordered by their first. -/
meta def groups_of (goals : list expr) : tactic (list (list ℕ)) :=
do vars ← goals.mmap goal_metavars,
   let groups := ((list.range goals.length).zip vars).foldl
     (λ (gs : list (list ℕ × name_set)) (g : ℕ × name_set),
       let (is, all, apart) := add_to_groups g.1 g.2 gs in (is, all) :: apart) [],
   let sorted := groups.map (λ g : list ℕ × name_set, g.1.qsort (λ a b, a < b)),
   return (sorted.qsort (λ a b, a.head < b.head))

meta def text_of_goal (goal : expr) : tactic string :=
do tactic.set_goals [goal],
   s ← tactic.read,
   return (to_string s.to_format)

/-- The fields of a state in a reply: its text, the text of each goal, the groups. -/
meta def describe : tactic (list (string × json)) :=
do s ← tactic.read,
   goals ← tactic.get_goals,
   texts ← goals.mmap text_of_goal,
   groups ← if goals.length ≤ 1 then return (goals.map (λ _, [0])) else groups_of goals,
   let pp := match texts with | [t] := t | _ := to_string s.to_format end,
   return [("pp", json.of_string pp), ("goals", json.array (texts.map json.of_string)),
     ("groups", json.array (groups.map (λ g, json.array (g.map of_nat))))]

/-! ### Finished proofs -/

meta def has_sorry (e : expr) : bool := e.fold ff (λ e _ found, found || e.is_sorry.is_some)

/-- The proof with everything that its tactics declared on the way replaced by its value, as Lean does for theorems.
Fails on what has no value: an axiom or a constant of the tactic's own. -/
meta def inline_new (old new : environment) : expr → tactic expr
| e := do
  let unknown := e.fold mk_name_set (λ e _ (ns : name_set), match e with
    | expr.const n _ := if old.contains n then ns else ns.insert n
    | _ := ns
    end),
  if unknown.empty then return e
  else do
    unknown.mfold () (λ n _, match new.get n with
      | exceptional.success (declaration.defn _ _ _ _ _ tt) := return ()
      | exceptional.success (declaration.thm _ _ _ _) := return ()
      | _ := tactic.fail format!"the proof depends on '{n}', which a tactic introduced"
      end),
    inline_new (e.replace (λ e _, match e with
      | expr.const n ls :=
        if old.contains n then none
        else match new.get n with
        | exceptional.success d := d.instantiate_value_univ_params ls
        | _ := none
        end
      | _ := none
      end))

/-- The statement and the proof of a root, closed over its context. -/
meta def close_root (r : root) : tactic (expr × expr) :=
do target ← tactic.instantiate_mvars r.target,
   proof ← tactic.instantiate_mvars r.goal,
   r.context.reverse.mfoldl (λ (pair : expr × expr) (d : local_decl), do
     let (target, proof) := pair,
     type ← tactic.instantiate_mvars d.type,
     let target := target.abstract_local d.unique_name,
     let proof := proof.abstract_local d.unique_name,
     match d.value with
     | some value := do
       value ← tactic.instantiate_mvars value,
       return (expr.elet d.pp_name type value target, expr.elet d.pp_name type value proof)
     | none := return (expr.pi d.pp_name d.bi type target, expr.lam d.pp_name d.bi type proof)
     end) (target, proof)

inductive verdict
| accepted
| given_up
| rejected (message : string)

/-- Whether every root is proved: no metavariable, no `sorry`, and the kernel accepts each proof in the environment as
it was before any tactic. -/
meta def judge (old : environment) : list root → tactic verdict
| [] := return verdict.accepted
| (r :: rs) := do
  (target, proof) ← close_root r,
  if has_sorry proof then return verdict.given_up
  else if proof.has_meta_var ∨ target.has_meta_var then
    return (verdict.rejected "the proof is not complete: it holds metavariables that are no goals")
  else do
    new ← tactic.get_env,
    target ← inline_new old new target,
    proof ← inline_new old new proof,
    let levels := union (target.collect_univ_params.foldl name_set.insert mk_name_set)
      (proof.collect_univ_params.foldl name_set.insert mk_name_set),
    let d := declaration.defn `_lean3_agent_proof levels.to_list target proof reducibility_hints.opaque tt,
    match old.add d with
    | exceptional.success _ := judge rs
    | exceptional.exception message := return (verdict.rejected (to_string (message options.mk)))
    end

/-! ### Parsing tactics

A tactic block is wrapped for the editor: positions, traces, information at every step, through classes that the
elaborator must resolve. That costs many times what a small tactic costs. So the block is put in terms of the following,
which do the same without. -/

meta def plain_step {α : Type} (t : tactic α) : tactic unit := tactic.step t
meta def plain_seq (a b : tactic unit) : tactic unit := a >> b
meta def plain_orelse (a b : tactic unit) : tactic unit := a <|> b
meta def plain_andthen (a b : tactic unit) : tactic unit := a; b
meta def plain_andthen_list (a : tactic unit) (bs : list (tactic unit)) : tactic unit := a; bs

meta def is_save_info : pexpr → bool
| (expr.app (expr.const `tactic.save_info _) _) := tt
| _ := ff

meta def is_typed : pexpr → bool
| (expr.macro d _) := expr.macro_def_name d = `typed_expr
| _ := ff

meta def apply2 (f : name) (a b : pexpr) : pexpr := expr.app (expr.app (expr.const f []) a) b

meta mutual def plain, plain_leaf
with plain : pexpr → pexpr
| (expr.app (expr.app (expr.const `interactive.executor.execute_explicit _) (expr.const `tactic _)) t) := plain t
| (expr.app (expr.app (expr.const `has_bind.seq _) a) b) :=
  if is_save_info a then plain b else if is_save_info b then plain a else apply2 `lean3_agent.plain_seq (plain a) (plain b)
| (expr.app (expr.app (expr.const `has_orelse.orelse _) a) b) := apply2 `lean3_agent.plain_orelse (plain a) (plain b)
| (expr.app (expr.app (expr.const `has_andthen.andthen _) a) b) :=
  if is_typed b then apply2 `lean3_agent.plain_andthen_list (plain a) b
  else apply2 `lean3_agent.plain_andthen (plain a) (plain b)
| (expr.app (expr.app (expr.app (expr.app (expr.app (expr.app (expr.const `tactic.istep _) _) _) _) _) _) t) :=
  expr.app (expr.const `lean3_agent.plain_step []) (plain t)
| e := plain_leaf e
with plain_leaf : pexpr → pexpr
| (expr.app f a) := expr.app (plain_leaf f) (match a with
  | expr.app (expr.app (expr.const `interactive.executor.execute_explicit _) (expr.const `tactic _)) t := plain t
  | _ := a
  end)
| e := e

/-- The block inside ``begin … end``; anything else is none. -/
meta def block_of : pexpr → option pexpr
| (expr.macro _ [e@(expr.app (expr.app (expr.const `interactive.executor.execute_explicit _) (expr.const `tactic _)) _)]) :=
  some e
| _ := none

/-- A tactic's text as a term of type `tactic unit`. The whole text must be one block. -/
meta def parse_tactic (text : string) : lean.parser (sum string expr) :=
do r ← contain (with_input (lean.parser.pexpr std.prec.max) ("begin " ++ text ++ "\nend")),
   match r with
   | sum.inl (message, _) := return (sum.inl (if message = "" then "deep recursion was detected" else message))
   | sum.inr (e, rest) :=
     match block_of e, rest.to_list.all is_space with
     | some block, tt := do
       elaborated ← contain (of_tactic (tactic.to_expr ``(%%(plain block) : tactic unit) ff)),
       return (match elaborated with
       | sum.inl (message, _) := sum.inl (if message = "" then "deep recursion was detected" else message)
       | sum.inr e := sum.inr e
       end)
     | _, _ := return (sum.inl "the tactic ends before its text does")
     end
   end

/-! ### Tactics -/

/-- Run a tactic on a state and judge what it finishes. -/
meta def run_and_judge (t : tactic unit) (old : environment) (roots : list root) : tactic outcome :=
do r ← (λ s, match t s with
     | success _ s' := success (sum.inr ()) s'
     | exception message _ s' := success (sum.inl (text_of message)) s'
     end : tactic (sum string unit)),
   match r with
   | sum.inl message := return (outcome.failed message)
   | sum.inr _ := do
     goals ← tactic.get_goals,
     if ¬ goals.empty then return outcome.state
     else do
       v ← judge old roots,
       return (match v with
       | verdict.accepted := outcome.finished
       | verdict.given_up := outcome.given_up
       | verdict.rejected message := outcome.failed message
       end)
   end

meta def run_step (t : tactic unit) (old : environment) (roots : list root) (s : tactic_state) : step :=
match run_and_judge t old roots s with
| success outcome.state s' :=
  match describe s' with
  | success text _ := ⟨outcome.state, s', text⟩
  | exception message _ _ := ⟨outcome.failed (text_of message), s', []⟩
  end
| success o s' := ⟨o, s', []⟩
| exception message _ s' := ⟨outcome.failed (text_of message), s', []⟩
end

/-- Something that notices a deadline that has passed. -/
meta def notice : ℕ → ℕ
| 0 := 0
| (n + 1) := notice n

/-- Within the limits given: milliseconds, heartbeats. `try_for` answers none for all that the runtime throws, the
deadline's interruption among it, which the work that follows meets again. -/
meta def within (milliseconds heartbeats : option ℕ) (s : tactic_state) (f : unit → step) : step :=
let counted : unit → step := λ _, match _root_.try_for (heartbeats.get_or_else no_limit) (f ()) with
  | some done := done
  | none :=
    if notice 1000 = 0 ∧ heartbeats.is_some then ⟨outcome.timed_out "heartbeats", s, []⟩
    else ⟨outcome.failed "the tactic ran out of stack or memory", s, []⟩
  end in
match milliseconds with
| none := counted ()
| some n := (_root_.try_for_time n (counted ())).get_or_else ⟨outcome.timed_out "seconds", s, []⟩
end

/-- Run the task that waits in the exchange. -/
meta def resume : tactic unit :=
do ({base := base, job := some job, ..}, _) ← read_exchange | tactic.failed,
   t ← tactic.eval_expr (tactic unit) job.tac,
   let done := within job.milliseconds job.heartbeats job.start.value
     (λ _, run_step t job.old job.start.roots job.start.value),
   λ s, match write_exchange {base := base, done := some done} base with
   | success _ _ := success () s
   | exception _ _ _ := fail "lean3_agent: the state could not be kept" s
   end

/-- Setting this attribute runs the task: what happens then happens in a virtual machine of its own that knows the
declarations of the header, and is thrown away with all that the tactic's text was compiled to. -/
@[user_attribute] meta def resume_attribute : user_attribute unit unit :=
{ name := `lean3_agent_resume, descr := "the server's own", after_set := some (λ _ _ _, resume) }

meta def run_job : tactic unit :=
resume_attribute.set_untyped `lean3_agent.resume `(()) ff

meta def run_tactic (old : environment) (levels : list name) (s : state) (text : string)
  (milliseconds heartbeats : option ℕ) : lean.parser step :=
do base ← of_tactic tactic.read,
   set_env old,
   push_local_scope,
   levels.mmap' (λ l, attempt (add_local_level l)),
   parsed ← parse_tactic text,
   let failed := λ message : string, (⟨outcome.failed message, s.value, []⟩ : step),
   done ← match parsed with
   | sum.inl message := return (failed message)
   | sum.inr e := do
     of_tactic (λ _, write_exchange {base := base, job := some ⟨e, old, s, milliseconds, heartbeats⟩} base),
     set_env old,
     r ← contain (of_tactic run_job),
     x ← of_tactic (λ _, read_exchange base),
     match x.1.done, r with
     | some done, _ := return done
     | none, sum.inl (message, _) := return (failed (if message = "" then "the tactic could not be run" else message))
     | none, sum.inr _ := return (failed "the tactic could not be run")
     end
   end,
   pop_local_scope,
   return done

/-! ### Requests -/

meta def reply_fields (o : outcome) (id : ℕ) (text : list (string × json)) : list (string × json) :=
match o with
| outcome.state := ("outcome", json.of_string "state") :: ("state", of_nat id) :: text
| outcome.finished := [("outcome", json.of_string "finished"), ("state", of_nat id)]
| outcome.given_up := [("outcome", json.of_string "given_up")]
| outcome.failed message :=
  [("outcome", json.of_string "failed"), ("message", json.of_string message), ("kind", json.of_string "error")]
| outcome.timed_out limit := [("outcome", json.of_string "timed_out"), ("limit", json.of_string limit)]
end

meta def answer := server × sum fault (list (string × json))

meta def initialize (srv : server) (params : json) : lean.parser answer :=
return (srv, sum.inr [
  ("server", json.of_string "lean3_agent_server"),
  ("lean_version", json.of_string (string.intercalate "."
    [to_string lean.version.1, to_string lean.version.2.1, to_string lean.version.2.2])),
  ("library", json.of_string lean.githash),
  ("capabilities", json.array [json.of_string "focus", json.of_string "heartbeats"])])

/-- The first goal alone. -/
meta def first_goal : tactic state :=
do (goal :: _) ← tactic.get_goals,
   mk_state [goal]

/-- The captured state of a statement compiled under the environment `env`. -/
meta def capture_state (env : environment) (statement : string) : lean.parser (sum fault state) :=
do base ← of_tactic tactic.read,
   of_tactic (λ _, write_exchange {base := base} base),
   set_env env,
   r ← contain (with_input command_like statement),
   set_env env,
   e ← of_tactic (λ _, read_exchange base),
   set_env env,
   match e.1.captured, r with
   | some s, _ :=
     match first_goal s with
     | success s' _ := return (sum.inr s')
     | exception message _ _ := return (sum.inl ⟨"elaboration", text_of message, none⟩)
     end
   | none, sum.inl (message, place) := return (sum.inl ⟨"elaboration", message, some place⟩)
   | none, sum.inr _ := return (sum.inl ⟨"elaboration", "the statement does not elaborate", none⟩)
   end

/-- Nothing but `open` and `open_locale`: its effect is the environment's alone. -/
meta def only_opens (header : string) : bool :=
let words := (tokens header.to_list).filter (λ t, t ∈ command_words ∨ t.front = '#') in
words.all (λ w, w = "open" ∨ w = "open_locale")

/-- Run a header, or remember what it led to. -/
meta def prepare (srv : server) (may_fail : bool) (header : string) : lean.parser (server × option (string × pos)) :=
match srv.headers.find header with
| some env := set_env env >> return (srv, none)
| none := do
  trouble ← run_header may_fail header,
  if trouble.is_none ∧ only_opens header then do
    env ← get_env,
    return ({ headers := srv.headers.insert header env, ..srv }, none)
  else return (srv, trouble)
end

meta def «open» (srv : server) (params : json) : lean.parser answer :=
match text_field "statement" params with
| none := return (srv, bad "parameter 'statement' is missing or not a string")
| some statement := do
  let header := (text_field "header" params).get_or_else "",
  (srv, trouble) ← prepare srv (flag "header_may_fail" params) header,
  match trouble with
  | some (message, place) :=
    reset srv.base >> return (srv, sum.inl ⟨"elaboration", if message = "" then "a declaration of the header does not compile" else message, some place⟩)
  | none := do
    env ← get_env,
    let breaks := (header.to_list.filter (= '\n')).length,
    let line := if header.is_empty then 1 else breaks + 2,
    r ← capture_state env (padding line 0 ++ with_hole statement),
    reset srv.base,
    match r with
    | sum.inl f := return (srv, sum.inl { place := f.place.map (unnamed_place statement line), ..f })
    | sum.inr s :=
      match (s.roots.map root.target ++ (s.roots.map root.context).join.map local_decl.type) with
      | exprs :=
        if exprs.any has_sorry then return (srv, sum.inl ⟨"elaboration", "the statement does not elaborate", none⟩)
        else match describe s.value with
        | exception message _ _ := return (srv, sum.inl ⟨"internal", text_of message, none⟩)
        | success text _ :=
          let levels := exprs.foldl (λ ls (e : expr), union ls (e.collect_univ_params.foldl name_set.insert mk_name_set))
            mk_name_set in
          let opened : session := ⟨env, levels.to_list, 1, (rb_map.mk ℕ state).insert 0 s⟩ in
          return ({ sessions := srv.sessions.insert srv.next opened, next := srv.next + 1, ..srv },
            sum.inr (("session", of_nat srv.next) :: ("state", of_nat 0) :: text))
        end
      end
    end
  end
end

/-- Do `f` with the session and the state that the request names. -/
meta def with_state (srv : server) (params : json)
  (f : ℕ → session → state → lean.parser answer) : lean.parser answer :=
match nat_field "session" params, nat_field "state" params with
| some number, some id :=
  match srv.sessions.find number with
  | none := return (srv, sum.inl ⟨"unknown_id", "no session " ++ to_string number ++ " is open", none⟩)
  | some opened := match opened.states.find id with
    | none := return (srv, sum.inl ⟨"unknown_id", "the session has no state " ++ to_string id, none⟩)
    | some s := f number opened s
    end
  end
| _, _ := return (srv, bad "parameters 'session' and 'state' must be integers")
end

meta def add_state (srv : server) (number : ℕ) (opened : session) (s : state) : server :=
{ sessions := srv.sessions.insert number
    { next := opened.next + 1, states := opened.states.insert opened.next s, ..opened }, ..srv }

meta def handle_tactic (srv : server) (params : json) : lean.parser answer :=
with_state srv params (λ number opened s,
  match text_field "tactic" params with
  | none := return (srv, bad "parameter 'tactic' is missing or not a string")
  | some text := do
    done ← run_tactic opened.env opened.levels s text (nat_field "timeout_ms" params) (nat_field "heartbeats" params),
    set_env srv.base,
    let srv := match done.result with
      | outcome.state := add_state srv number opened ⟨done.value, s.roots⟩
      | _ := srv
      end,
    return (srv, sum.inr (reply_fields done.result opened.next done.text))
  end)

def distinct : list ℕ → bool
| [] := tt
| (n :: ns) := n ∉ ns ∧ distinct ns

meta def focus_on (indices : list ℕ) : tactic (state × list (string × json)) :=
do all ← tactic.get_goals,
   chosen ← indices.mmap (λ i, all.nth i),
   guard (¬ chosen.empty ∧ distinct indices),
   new ← mk_state chosen,
   text ← describe,
   return (new, text)

meta def handle_focus (srv : server) (params : json) : lean.parser answer :=
with_state srv params (λ number opened s,
  match field "goals" params with
  | some (json.array goals) :=
    let indices := goals.filter_map to_nat in
    match (if indices.length = goals.length then focus_on indices else tactic.failed) s.value with
    | exception _ _ _ := return (srv, bad "goals must be distinct indices of the state's goals")
    | success (new, text) _ :=
      return (add_state srv number opened new, sum.inr (("state", of_nat opened.next) :: text))
    end
  | _ := return (srv, bad "parameter 'goals' is missing or not a list")
  end)

meta def handle_close (srv : server) (params : json) : lean.parser answer :=
match nat_field "session" params with
| none := return (srv, bad "parameter 'session' is missing or not an integer")
| some number :=
  if srv.sessions.contains number then return ({ sessions := srv.sessions.erase number, ..srv }, sum.inr [])
  else return (srv, sum.inl ⟨"unknown_id", "no session " ++ to_string number ++ " is open", none⟩)
end

meta def handle (srv : server) (method : string) (params : json) : lean.parser answer :=
if method = "run_tactic" then handle_tactic srv params
else if method = "open" then «open» srv params
else if method = "focus" then handle_focus srv params
else if method = "close" then handle_close srv params
else if method = "initialize" then initialize srv params
else return (srv, bad ("unknown method '" ++ method ++ "'"))

/-! ### The loop -/

meta def io {α} (action : io α) : lean.parser α := of_tactic (tactic.unsafe_run_io action)

meta def send (secret : string) (id : json) (result : string × json) : lean.parser unit :=
io $ do
  out ← io.stdout,
  io.fs.put_str out ("\n" ++ secret ++
    (json.object [("jsonrpc", json.of_string "2.0"), ("id", id), result]).unparse ++ "\n"),
  io.fs.flush out

meta def serve_line (srv : server) (line : string) : lean.parser server :=
match json.parse line with
| none := send srv.secret json.null ("error", fault.to_json ⟨"bad_request", "a line is not JSON", none⟩) >> return srv
| some request :=
  let id := (field "id" request).get_or_else json.null in
  match text_field "method" request with
  | none := send srv.secret id ("error", fault.to_json ⟨"bad_request", "a request needs a method", none⟩) >> return srv
  | some method := do
    r ← contain (handle srv method ((field "params" request).get_or_else (json.object []))),
    match r with
    | sum.inr (srv, sum.inr result) := send srv.secret id ("result", json.object result) >> return srv
    | sum.inr (srv, sum.inl f) := send srv.secret id ("error", f.to_json) >> return srv
    | sum.inl (message, _) := do
      reset srv.base,
      send srv.secret id ("error", fault.to_json ⟨"internal", message, none⟩),
      return srv
    end
  end
end

/-- One turn of the loop: none at the end of the input. A parser is a function of the parser's state, so it can be run
inside `io.iterate`, which is a loop; a recursion would leave a frame for every request. -/
meta def turn (ps : parser_state) (srv : server) : _root_.io (option server) :=
do line ← io.get_line,
   if line.to_list.all is_space then do
     done ← io.stdin >>= io.fs.is_eof,
     return (if done then none else some srv)
   else return (match serve_line srv line ps with
     | success srv _ := some srv
     | exception _ _ _ := none
     end)

/-- Serve until the end of the input. -/
@[user_command] meta def serve (_ : interactive.parse (tk "lean3_agent_serve")) : lean.parser unit :=
do secret ← io io.get_line,
   base ← get_env,
   push_local_scope,
   let srv : server := ⟨base, secret, 1, rb_map.mk ℕ session, rb_map.mk string environment⟩,
   λ ps, (io (_root_.io.iterate srv (turn ps)) >> return ()) ps

end lean3_agent
