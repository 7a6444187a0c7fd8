"""Tests of the persona format: what is read, refused, explained and compiled."""
