"""Statements of the kinds competitions ask, made from a seed, each with scripts that may prove it.

A *family* draws numbers and names and writes a statement whose truth it knows, and scripts: lists of tactics as a
person would try them. Nothing here is trusted: `demonstration` runs the scripts in Lean and keeps those that end.
"""
