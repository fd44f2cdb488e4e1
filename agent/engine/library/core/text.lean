-- init.data.string.basic, init.data.repr, init.data.to_string: strings, and the text of values
prelude
import core.injectivity

universes u v

def list.as_string (s : list char) : string := ⟨s⟩

instance string.has_decidable_eq : decidable_eq string :=
λ s t, string_imp.cases_on s (λ x, string_imp.cases_on t (λ y,
  if e : x = y then is_true (congr_arg string_imp.mk e) else is_false (λ h, string_imp.no_confusion h (λ k, e k))))

def string.length (s : string) : ℕ := string_imp.cases_on s list.length

def string.push (s : string) (c : char) : string := string_imp.cases_on s (λ l, ⟨l ++ [c]⟩)

def string.append (s t : string) : string := string_imp.cases_on s (λ l, string_imp.cases_on t (λ r, ⟨l ++ r⟩))

def string.to_list (s : string) : list char := string_imp.cases_on s (λ l, l)

instance string.inhabited : inhabited string := ⟨string.empty⟩

instance string.has_append : has_append string := ⟨string.append⟩

def string.is_empty (s : string) : bool := to_bool (s.length = 0)

def string.join (l : list string) : string := list.rec (λ r : string, r) (λ s _ k r, k (r ++ s)) l ""

def string.singleton (c : char) : string := "".push c

protected def char.to_string (c : char) : string := string.singleton c

-- init.data.repr

class has_repr (α : Type u) := (repr : α → string)

def repr {α : Type u} [has_repr α] : α → string := has_repr.repr

instance bool.has_repr : has_repr bool := ⟨λ b, cond b "tt" "ff"⟩

instance decidable.has_repr {p : Prop} : has_repr (decidable p) := ⟨λ d, decidable.cases_on d (λ _, "ff") (λ _, "tt")⟩

protected def list.repr_aux {α : Type u} [has_repr α] (first : bool) (l : list α) : string :=
list.rec (λ _, "") (λ x _ rest first, cond first "" ", " ++ repr x ++ rest ff) l first

protected def list.repr {α : Type u} [has_repr α] (l : list α) : string :=
list.cases_on l "[]" (λ x xs, "[" ++ list.repr_aux tt (x :: xs) ++ "]")

instance list.has_repr {α : Type u} [has_repr α] : has_repr (list α) := ⟨list.repr⟩

instance unit.has_repr : has_repr unit := ⟨λ _, "star"⟩

instance option.has_repr {α : Type u} [has_repr α] : has_repr (option α) :=
⟨λ o, option.cases_on o "none" (λ a, "(some " ++ repr a ++ ")")⟩

instance sum.has_repr {α : Type u} {β : Type v} [has_repr α] [has_repr β] : has_repr (α ⊕ β) :=
⟨λ s, sum.cases_on s (λ a, "(inl " ++ repr a ++ ")") (λ b, "(inr " ++ repr b ++ ")")⟩

instance prod.has_repr {α : Type u} {β : Type v} [has_repr α] [has_repr β] : has_repr (α × β) :=
⟨λ p, "(" ++ repr p.1 ++ ", " ++ repr p.2 ++ ")"⟩

instance sigma.has_repr {α : Type u} {β : α → Type v} [has_repr α] [s : ∀ x, has_repr (β x)] : has_repr (sigma β) :=
⟨λ p, "⟨" ++ repr p.1 ++ ", " ++ @repr _ (s p.1) p.2 ++ "⟩"⟩

instance subtype.has_repr {α : Type u} {p : α → Prop} [has_repr α] : has_repr (subtype p) := ⟨λ s, repr s.val⟩

def nat.digit_char (n : ℕ) : char :=
if n = 0 then '0' else if n = 1 then '1' else if n = 2 then '2' else if n = 3 then '3' else
if n = 4 then '4' else if n = 5 then '5' else if n = 6 then '6' else if n = 7 then '7' else
if n = 8 then '8' else if n = 9 then '9' else if n = 10 then 'a' else if n = 11 then 'b' else
if n = 12 then 'c' else if n = 13 then 'd' else if n = 14 then 'e' else if n = 15 then 'f' else '*'

def nat.digit_succ (base : ℕ) (l : list ℕ) : list ℕ :=
list.rec [1] (λ d ds r, if d + 1 = base then 0 :: r else (d + 1) :: ds) l

def nat.to_digits (base : ℕ) (n : ℕ) : list ℕ := nat.rec [0] (λ _ r, nat.digit_succ base r) n

protected def nat.repr (n : ℕ) : string := ((nat.to_digits 10 n).map nat.digit_char).reverse.as_string

instance nat.has_repr : has_repr ℕ := ⟨nat.repr⟩

def hex_digit_repr (n : ℕ) : string := string.singleton (nat.digit_char n)

def char_to_hex (c : char) : string := hex_digit_repr (c.to_nat / 16) ++ hex_digit_repr (c.to_nat % 16)

def char.quote_core (c : char) : string :=
if c = '\n' then "\\n" else if c = '\t' then "\\t" else if c = '\\' then "\\\\" else if c = '\"' then "\\\"" else
if c.to_nat ≤ 31 ∨ c = '\x7f' then "\\x" ++ char_to_hex c else string.singleton c

instance char.has_repr : has_repr char := ⟨λ c, "'" ++ c.quote_core ++ "'"⟩

def string.quote_aux (l : list char) : string := list.rec "" (λ c _ r, c.quote_core ++ r) l

def string.quote (s : string) : string :=
if s.is_empty = tt then "\"\"" else "\"" ++ string.quote_aux s.to_list ++ "\""

instance string.has_repr : has_repr string := ⟨string.quote⟩

instance fin.has_repr (n : ℕ) : has_repr (fin n) := ⟨λ i, repr i.val⟩

def char.repr (c : char) : string := repr c

-- init.data.to_string

class has_to_string (α : Type u) := (to_string : α → string)

def to_string {α : Type u} [has_to_string α] : α → string := has_to_string.to_string

instance string.has_to_string : has_to_string string := ⟨λ s, s⟩

instance bool.has_to_string : has_to_string bool := ⟨λ b, cond b "tt" "ff"⟩

instance decidable.has_to_string {p : Prop} : has_to_string (decidable p) :=
⟨λ d, decidable.cases_on d (λ _, "ff") (λ _, "tt")⟩

protected def list.to_string_aux {α : Type u} [has_to_string α] (first : bool) (l : list α) : string :=
list.rec (λ _, "") (λ x _ rest first, cond first "" ", " ++ to_string x ++ rest ff) l first

protected def list.to_string {α : Type u} [has_to_string α] (l : list α) : string :=
list.cases_on l "[]" (λ x xs, "[" ++ list.to_string_aux tt (x :: xs) ++ "]")

instance list.has_to_string {α : Type u} [has_to_string α] : has_to_string (list α) := ⟨list.to_string⟩

instance unit.has_to_string : has_to_string unit := ⟨λ _, "star"⟩

instance nat.has_to_string : has_to_string ℕ := ⟨λ n, repr n⟩

instance char.has_to_string : has_to_string char := ⟨λ c, c.to_string⟩

instance fin.has_to_string (n : ℕ) : has_to_string (fin n) := ⟨λ i, to_string i.val⟩

instance option.has_to_string {α : Type u} [has_to_string α] : has_to_string (option α) :=
⟨λ o, option.cases_on o "none" (λ a, "(some " ++ to_string a ++ ")")⟩

instance sum.has_to_string {α : Type u} {β : Type v} [has_to_string α] [has_to_string β] :
  has_to_string (sum α β) :=
⟨λ s, sum.cases_on s (λ a, "(inl " ++ to_string a ++ ")") (λ b, "(inr " ++ to_string b ++ ")")⟩

instance prod.has_to_string {α : Type u} {β : Type v} [has_to_string α] [has_to_string β] :
  has_to_string (α × β) :=
⟨λ p, "(" ++ to_string p.1 ++ ", " ++ to_string p.2 ++ ")"⟩

instance sigma.has_to_string {α : Type u} {β : α → Type v} [has_to_string α] [s : ∀ x, has_to_string (β x)] :
  has_to_string (sigma β) :=
⟨λ p, "⟨" ++ to_string p.1 ++ ", " ++ @to_string _ (s p.1) p.2 ++ "⟩"⟩

instance subtype.has_to_string {α : Type u} {p : α → Prop} [has_to_string α] : has_to_string (subtype p) :=
⟨λ s, to_string s.val⟩

-- init.data.int.basic

protected def int.repr (n : ℤ) : string := int.cases_on n (λ m, nat.repr m) (λ m, "-" ++ nat.repr (nat.succ m))

instance int.has_repr : has_repr ℤ := ⟨int.repr⟩

instance int.has_to_string : has_to_string ℤ := ⟨int.repr⟩
