from agent.engine.arith.horner import Horner, horner
from agent.engine.arith.number_theory import digits, factors, is_prime, min_fac


def test_cube() -> None:
    """(x + 1)^3 = ((x + 3) * x + 3) * x + 1"""
    p = {((0, 3),): 1, ((0, 2),): 3, ((0, 1),): 3, (): 1}
    assert horner(p) == Horner(Horner(Horner(1, 0, 1, 3), 0, 1, 3), 0, 1, 1)


def test_two_variables() -> None:
    """(x + y)^2 = (x + 2 * y) * x + y ^ 2"""
    p = {((0, 2),): 1, ((0, 1), (1, 1)): 2, ((1, 2),): 1}
    assert horner(p) == Horner(Horner(1, 0, 1, Horner(2, 1, 1, 0)), 0, 1, Horner(1, 1, 2, 0))


def test_number_theory() -> None:
    assert [n for n in range(30) if is_prime(n)] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    assert (min_fac(0), min_fac(1), min_fac(91)) == (2, 1, 7)
    assert factors(360) == [2, 2, 2, 3, 3, 5]
    assert digits(10, 123) == [3, 2, 1] and digits(0, 5) == [5] and digits(2, 0) == []
