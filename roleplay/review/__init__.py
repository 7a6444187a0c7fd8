"""The review: takes a talk apart like an engine takes a chess game apart, one reply at a time."""
