"""What instructors write comes in here: YAML files in, citizens out, every fault with its place and its cure.

Owns the persona format. Refuses to judge a talk, to draw a screen and to write to the terminal.
"""
