"""The command line: what may be called, with Danish help. Imports nothing heavy until a command runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from roleplay import __version__, calling
from roleplay.errors import ExitCode

_DESCRIPTION = "Øv svære borgersamtaler med Styrket Borgerkontakt – på dansk, i terminalen, uden net."
_EPILOG = """\
eksempler:
  {0}
      åbn programmet, og vælg en borger
  {0} talk bente-tabt-arbejdsfortjeneste
      tal med Bente linje for linje
  {0} personas
      se alle borgere
  {0} check min-borger.yaml
      find fejl i en borger, du selv har skrevet

PERSONA er et kortnavn fra »{0} personas« eller stien til en YAML-fil.
"""


class _Parser(argparse.ArgumentParser):
    """argparse in Danish: headings, faults, and no guessing of shortened options."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            **{
                "allow_abbrev": False,
                "add_help": False,
                "formatter_class": argparse.RawDescriptionHelpFormatter,
                **options,
            }  # type: ignore[arg-type]
        )
        self._positionals.title = "argumenter"
        self._optionals.title = "valgfrit"
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "brug:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "brug:", 1)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"roleplay: {_danish(message)}", file=sys.stderr)
        print(f"Se »{self.prog} --help«.", file=sys.stderr)
        raise SystemExit(int(ExitCode.WRONG_CALL))


_PHRASES = (
    ("the following arguments are required:", "der mangler:"),
    ("unrecognized arguments:", "ukendt:"),
    ("invalid choice:", "findes ikke:"),
    ("(choose from", "(vælg mellem"),
    ("expected one argument", "skal have en værdi"),
    ("expected at least one argument", "skal have mindst én værdi"),
    ("invalid int value:", "skal være et helt tal, ikke"),
    ("not allowed with argument", "kan ikke bruges sammen med"),
    ("one of the arguments", "vælg én af"),
    ("is required", "er nødvendig"),
    ("argument ", ""),
)


def _danish(message: str) -> str:
    for english, danish in _PHRASES:
        message = message.replace(english, danish)
    return message


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = _Parser(
        prog=calling.command(), description=_DESCRIPTION, epilog=_EPILOG.format(calling.command())
    )
    parser.add_argument("--version", action="version", version=f"roleplay {__version__}", help="vis udgaven")
    commands = parser.add_subparsers(
        dest="command", metavar="KOMMANDO", title="kommandoer", parser_class=_Parser
    )

    def command(name: str, help_text: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=help_text, description=help_text[0].upper() + help_text[1:] + "."
        )

    def seed(to: argparse.ArgumentParser) -> None:
        to.add_argument("--seed", type=int, metavar="TAL", help="samme tal giver samme samtale")

    talk = command("talk", "tal med en borger linje for linje (skærmlæser, pipe, enkel terminal)")
    talk.add_argument("persona", metavar="PERSONA")
    seed(talk)
    talk.add_argument("--exam", action="store_true", help="uden råd undervejs")
    personas = command("personas", "vis alle borgere")
    personas.add_argument("--json", action="store_true", help="som JSON")
    play = command("play", "spil en fil med replikker igennem")
    play.add_argument("persona", metavar="PERSONA")
    play.add_argument("--script", required=True, metavar="FIL", help="én replik pr. linje; - læser fra stdin")
    seed(play)
    play.add_argument("--json", action="store_true", help="som JSON")
    understand = command("understand", "vis, hvad en replik gør (JSON-linjer fra stdin)")
    understand.add_argument(
        "--json", action="store_true", help="som JSON (standard, når stdin ikke er en terminal)"
    )
    check = command("check", "find fejl i borgere, du har skrevet")
    check.add_argument("paths", metavar="STI", nargs="+")
    check.add_argument("--json", action="store_true", help="som JSON")
    check.add_argument("--strict", action="store_true", help="advarsler tæller som fejl")
    new = command("new", "skriv en ny borger, klar til at rette i")
    new.add_argument("slug", metavar="KORTNAVN")
    new.add_argument("--to", metavar="MAPPE", default=".", help="hvor filen skal ligge")
    trial = command("trial", "lad seks øvede og uøvede prøvespille en borger")
    trial.add_argument("persona", metavar="PERSONA")
    seed(trial)
    trial.add_argument("--json", action="store_true", help="som JSON")
    review = command("review", "gennemgå en afsluttet samtale tur for tur")
    review.add_argument("session", metavar="SAMTALE", nargs="?", help="fil eller navn; udeladt: den seneste")
    review.add_argument("--json", action="store_true", help="som JSON")
    review.add_argument("--out", metavar="FIL", help="gem som .html, .md eller .json")
    review.add_argument("--mask", action="store_true", help="gør navne og personnumre ulæselige")
    review.add_argument("--force", action="store_true", help="skriv en fil over, der findes i forvejen")
    other = review.add_mutually_exclusive_group()
    other.add_argument(
        "--what-if",
        nargs=2,
        metavar=("TUR", "REPLIK"),
        help="hvad nu hvis du havde sagt noget andet i den tur?",
    )
    other.add_argument(
        "--beside", metavar="SAMTALE", help="stil et andet forsøg med samme borger ved siden af"
    )
    marks = command("marks", "vis de domme, øvere har været uenige i")
    marks.add_argument("--examples", metavar="MAPPE", help="skriv dem som eksempler, du kan rette")
    marks.add_argument("--json", action="store_true", help="som JSON")
    learn = command("learn", "lær programmet dine egne eksempler (kun på denne maskine)")
    group = learn.add_mutually_exclusive_group(required=True)
    group.add_argument("--examples", metavar="MAPPE", help="mappe med eksempler (*.txt)")
    group.add_argument("--forget", action="store_true", help="glem det lærte")
    command("schema", "skriv JSON-skemaet for en borgerfil (til editorer)")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; the only place that catches everything."""
    from roleplay.edge import guarded

    return guarded(lambda: _run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    options = build_parser().parse_args(arguments)
    if options.command is None:
        from roleplay.commands.tui import run_tui

        return run_tui()
    from importlib import import_module

    return int(import_module(f"roleplay.commands.{options.command}").run(options))
