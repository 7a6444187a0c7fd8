"""Rollespil til Styrket Borgerkontakt: practise difficult citizen conversations in the terminal."""

__version__ = "0.1.0"
