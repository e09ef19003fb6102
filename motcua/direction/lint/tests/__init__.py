"""Tests of the proof-reader: each rule with what must fire and what must stay silent."""
