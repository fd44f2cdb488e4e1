-- init.coe
prelude
import core.function

universes u v u₁ u₂ u₃

class has_lift (a : Sort u) (b : Sort v) := (lift : a → b)

class has_lift_t (a : Sort u) (b : Sort v) := (lift : a → b)

class has_coe (a : Sort u) (b : Sort v) : Sort (max (max 1 u) v) := (coe : a → b)

class has_coe_t (a : Sort u) (b : Sort v) := (coe : a → b)

class has_coe_to_fun (a : Sort u) (F : out_param (a → Sort v)) : Sort (max (max 1 u) v) := (coe : Π x, F x)

class has_coe_to_sort (a : Sort u) (S : out_param (Sort v)) : Sort (max (max 1 u) v) := (coe : a → S)

def lift {a : Sort u} {b : Sort v} [has_lift a b] : a → b := @has_lift.lift a b _

def lift_t {a : Sort u} {b : Sort v} [has_lift_t a b] : a → b := @has_lift_t.lift a b _

def coe_b {a : Sort u} {b : Sort v} [has_coe a b] : a → b := @has_coe.coe a b _

def coe_t {a : Sort u} {b : Sort v} [has_coe_t a b] : a → b := @has_coe_t.coe a b _

def coe_fn_b {a : Sort u} {b : a → Sort v} [has_coe_to_fun a b] : Π x : a, b x := has_coe_to_fun.coe

@[reducible] def coe {a : Sort u} {b : Sort v} [has_lift_t a b] : a → b := lift_t

@[reducible] def coe_fn {a : Sort u} {b : a → Sort v} [has_coe_to_fun a b] : Π x : a, b x := has_coe_to_fun.coe

@[reducible] def coe_sort {a : Sort u} {b : Sort v} [has_coe_to_sort a b] : a → b := has_coe_to_sort.coe

notation `↑`:max x:max := coe x

notation `⇑`:max x:max := coe_fn x

notation `↥`:max x:max := coe_sort x

instance lift_trans {a : Sort u₁} {b : Sort u₂} {c : Sort u₃} [has_lift_t b c] [has_lift a b] : has_lift_t a c :=
⟨λ x, lift_t (lift x : b)⟩

instance lift_base {a : Sort u} {b : Sort v} [has_lift a b] : has_lift_t a b := ⟨lift⟩

instance coe_trans {a : Sort u₁} {b : Sort u₂} {c : Sort u₃} [has_coe_t b c] [has_coe a b] : has_coe_t a c :=
⟨λ x, coe_t (coe_b x : b)⟩

instance coe_base {a : Sort u} {b : Sort v} [has_coe a b] : has_coe_t a b := ⟨coe_b⟩

instance coe_option {a : Type u} : has_coe_t a (option a) := ⟨λ x, some x⟩

class has_coe_t_aux (a : Sort u) (b : Sort v) := (coe : a → b)

instance coe_trans_aux {a : Sort u₁} {b : Sort u₂} {c : Sort u₃} [has_coe_t_aux b c] [has_coe a b] :
  has_coe_t_aux a c :=
⟨λ x : a, @has_coe_t_aux.coe b c _ (coe_b x)⟩

instance coe_base_aux {a : Sort u} {b : Sort v} [has_coe a b] : has_coe_t_aux a b := ⟨coe_b⟩

instance coe_fn_trans {a : Sort u₁} {b : Sort u₂} {c : b → Sort v} [has_coe_to_fun b c] [has_coe_t_aux a b] :
  has_coe_to_fun a (λ x, c (@has_coe_t_aux.coe a b _ x)) :=
⟨λ x, coe_fn (@has_coe_t_aux.coe a b _ x)⟩

instance coe_sort_trans {a : Sort u₁} {b : Sort u₂} {c : Sort v} [has_coe_to_sort b c] [has_coe_t_aux a b] :
  has_coe_to_sort a c :=
⟨λ x, coe_sort (@has_coe_t_aux.coe a b _ x)⟩

instance coe_to_lift {a : Sort u} {b : Sort v} [has_coe_t a b] : has_lift_t a b := ⟨coe_t⟩

instance coe_bool_to_Prop : has_coe bool Prop := ⟨λ y, y = tt⟩

@[reducible] instance coe_sort_bool : has_coe_to_sort bool Prop := ⟨λ y, y = tt⟩

instance coe_decidable_eq (x : bool) : decidable (coe x) := show decidable (x = tt), from bool.decidable_eq x tt

instance coe_subtype {a : Sort u} {p : a → Prop} : has_coe {x // p x} a := ⟨subtype.val⟩
