"""Certificates: propositions that a decision procedure found true, re-verified here from nothing but themselves.

The leaf's proposition is closed: it quantifies over the type, its instances and every opaque subterm, such as

    ∀ {α : Type u} [inst : linear_ordered_field α] (x y : α), x < y → y ≤ x → false

and the leaf is applied to what stands there in the proof; the type checker itself then compares the goal's
operations with those of the instance. So a certificate never sees an atom, and its `data` (hints found by search) holds
numbers only.

Assumed is what `laws.txt` states, and nothing else: its names must have these types in the environment, and that is
compared.
"""

from __future__ import annotations

from typing import Final

from agent.kernel.certificate import integer, linear, numeral, ring
from agent.kernel.certificate.algebra import Rejection
from agent.kernel.exceptions import CertificateRejected
from agent.kernel.expr import Certificate
from agent.kernel.type_checker import TypeChecker

KINDS: Final = {"ring": ring.check, "linear": linear.check, "integer": integer.check, "numeral": numeral.check}


def check_certificate(checker: TypeChecker, leaf: Certificate) -> None:
    """Return if the well-typed proposition holds by the data. Raises `CertificateRejected`, `ResourceLimit`."""
    check = KINDS.get(leaf.kind)
    if check is None:
        raise CertificateRejected(leaf, "unknown kind")
    try:
        check(checker, leaf)
    except Rejection as reason:
        raise CertificateRejected(leaf, str(reason)) from None
    except (TypeError, ValueError, IndexError, AttributeError, ZeroDivisionError) as error:
        # `data` is any value at all: of the wrong shape, it proves nothing.
        raise CertificateRejected(leaf, f"malformed data ({error})") from None
