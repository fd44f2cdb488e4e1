"""Questions with final answers: read, asked by chain of thought, graded exactly, counted with intervals.

In reading order: `final_answer`, `equality`, `grading`, `question_set`, `rows`, `run`, `report`.
"""
