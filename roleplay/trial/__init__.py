"""Stock trainees: six ways of meeting a citizen, in Danish text that is heard like anyone's."""
