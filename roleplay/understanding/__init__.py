"""Hears what a case worker's reply does: Danish text in, coded moves with evidence out."""
