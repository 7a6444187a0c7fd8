"""What is written after the talk: the case note and the short mail to the citizen, held against what was said."""
