-- data.pnat.prime
prelude
import interface.data.list.palindrome

set_option old_structure_cmd true

universes u v w x y z

constant pnat.gcd (n m : ℕ+) : ℕ+

constant pnat.lcm (n m : ℕ+) : ℕ+

def pnat.coprime (m n : ℕ+) : Prop := m.gcd n = 1

axiom pnat.coprime.gcd_mul (k : ℕ+) {m n : ℕ+} : m.coprime n → k.gcd (m * n) = k.gcd m * k.gcd n

axiom pnat.coprime.gcd_mul_left_cancel (m : ℕ+) {n k : ℕ+} : k.coprime n → (k * m).gcd n = m.gcd n

axiom pnat.coprime.gcd_mul_left_cancel_right (m : ℕ+) {n k : ℕ+} : k.coprime m → m.gcd (k * n) = m.gcd n

axiom pnat.coprime.gcd_mul_right_cancel (m : ℕ+) {n k : ℕ+} : k.coprime n → (m * k).gcd n = m.gcd n

axiom pnat.coprime.gcd_mul_right_cancel_right (m : ℕ+) {n k : ℕ+} : k.coprime m → m.gcd (n * k) = m.gcd n

axiom pnat.coprime.mul {k m n : ℕ+} : m.coprime k → n.coprime k → (m * n).coprime k

axiom pnat.coprime.mul_right {k m n : ℕ+} : k.coprime m → k.coprime n → k.coprime (m * n)

axiom pnat.coprime.symm {m n : ℕ+} : m.coprime n → n.coprime m

@[simp] axiom pnat.coprime_coe {m n : pnat} : iff (nat.coprime (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat
  nat coe_pnat_nat)) m) (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat coe_pnat_nat)) n)) (pnat.coprime m
  n)

@[simp] axiom pnat.coprime_one {n : ℕ+} : n.coprime 1

@[simp] axiom pnat.gcd_coe (n m : pnat) : @eq nat (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat
  coe_pnat_nat)) (pnat.gcd n m)) (nat.gcd (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat coe_pnat_nat)) n)
  (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat coe_pnat_nat)) m))

axiom pnat.gcd_comm {m n : ℕ+} : m.gcd n = n.gcd m

axiom pnat.gcd_mul_lcm (n m : ℕ+) : n.gcd m * n.lcm m = n * m

@[simp] axiom pnat.gcd_one {n : ℕ+} : n.gcd 1 = 1

@[simp] axiom pnat.lcm_coe (n m : pnat) : @eq nat (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat
  coe_pnat_nat)) (pnat.lcm n m)) (nat.lcm (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat coe_pnat_nat)) n)
  (@coe pnat nat (@coe_to_lift pnat nat (@coe_base pnat nat coe_pnat_nat)) m))

@[simp] axiom pnat.one_coprime {n : pnat} : pnat.coprime (@has_one.one pnat pnat.has_one) n

@[simp] axiom pnat.one_gcd {n : pnat} : @eq pnat (pnat.gcd (@has_one.one pnat pnat.has_one) n) (@has_one.one pnat
  pnat.has_one)
