"""Searching for a proof: an AND/OR tree of goals and tactics, grown best first."""
