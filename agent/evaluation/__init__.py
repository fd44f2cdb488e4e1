"""Runs over whole sets of statements: read, attempted on a pool of workers, written so that a run can go on after any
end, reported with intervals.

In reading order: `statement_set`, `run_directory`, `executor`, `runner`, `negation`, `statistics`, `report`.
"""
