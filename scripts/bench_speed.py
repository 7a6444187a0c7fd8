"""Speed and memory, printed as a table: start, first screen, loading, one turn, beside a bare Textual app.

    python scripts/bench_speed.py

Figures are of the machine it runs on; only the ratios travel.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TALK = (
    "Goddag Bente, du taler med Lise fra Familieafdelingen. Jeg ringer om din klage. Passer det dig nu?",
    "Jeg kan se, at du søgte den 12. februar, og at der er gået syv måneder.",
    "Hvordan har det været at vente så længe?",
    "Det må have været opslidende, at ingen ringede tilbage. Det beklager jeg.",
    "Så du ringede i marts, maj og juli, og der skete ingenting. Er det rigtigt forstået?",
    "Jeg kan ikke lave afgørelsen om her i telefonen, for sagen skal læses igennem på ny.",
    "Vi kan se på sagen igen inden fire uger. Jeg ringer til dig torsdag klokken 12.",
    "Tak, fordi du fortalte det så ærligt.",
)

BARE_APP = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("hej")
    def on_ready(self):
        self.exit()
Bare().run(headless=True)
"""
OUR_APP = """
from roleplay.tui.app import RoleplayApp
def leave(self):
    self.call_after_refresh(self.exit)
RoleplayApp.on_ready = leave
RoleplayApp().run(headless=True)
"""
MEMORY = """
import sys
try:
    print(int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) // 1024)
except OSError:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024 * 1024))
"""


def process_ms(arguments: list[str], repeats: int = 7) -> float:
    """Median wall time of a whole process in ms."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def memory_mb(code: str) -> float:
    """Largest resident memory of a process that runs some code, in MB."""
    done = subprocess.run(
        [sys.executable, "-c", code + MEMORY], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return float(done.stdout.strip().splitlines()[-1])


def percentiles(samples: list[float]) -> tuple[float, float]:
    """The 50th and 99th percentile."""
    ordered = sorted(samples)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


def timed(run: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    begun = time.perf_counter()
    run()
    return (time.perf_counter() - begun) * 1000


def turn_times(slug: str) -> tuple[float, list[float], list[float], float, float]:
    """The first question ever asked of a citizen; per turn after it: text level, move level; turns a second of roll-outs at both."""
    from roleplay.conversation.conversation import Conversation
    from roleplay.stage import Stage

    stage = Stage.set()
    setting = stage.setting(stage.library.find(slug), 1)
    first = timed(setting.index.make_ready)
    text: list[float] = []
    moves: list[float] = []
    for _ in range(25):
        talk = Conversation.begin(setting)
        for line in TALK:
            begun = time.perf_counter()
            turn = talk.say(line)
            text.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            talk.turn_for(turn.hearing)
            moves.append((time.perf_counter() - begun) * 1000)
            talk = talk.then(turn)
    return first, text, moves, 1000 / statistics.mean(text), 1000 / statistics.mean(moves)


def two_hundred_personas() -> float:
    """Milliseconds to list 200 persona files."""
    from roleplay.content.library import Library, bundled_folder

    originals = sorted(bundled_folder().rglob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(200):
            source = originals[number % len(originals)]
            (Path(folder) / f"kopi-{number}.yaml").write_bytes(source.read_bytes())
        library = Library(None, bundled=Path(folder))
        return timed(library.listing)


def recogniser_load() -> float:
    """Milliseconds to import and load the recogniser in a fresh Python, less a bare start."""
    code = "from roleplay.understanding.recogniser import Recogniser; Recogniser.shipped()"
    return process_ms(["-c", code]) - process_ms(["-c", "pass"])


def main() -> int:
    """Prints the table."""
    os.environ.setdefault("ROLEPLAY_DATA", tempfile.mkdtemp())
    bare = process_ms(["-c", BARE_APP], 5)
    ours = process_ms(["-c", OUR_APP], 5)
    first, text, moves, text_rate, move_rate = turn_times("bente-tabt-arbejdsfortjeneste")
    bare_memory, our_memory = memory_mb(BARE_APP), memory_mb(OUR_APP)
    rows = [
        ("bare Python start", f"{process_ms(['-c', 'pass']):.0f} ms"),
        ("roleplay --version", f"{process_ms(['-m', 'roleplay', '--version']):.0f} ms"),
        ("roleplay --help", f"{process_ms(['-m', 'roleplay', '--help']):.0f} ms"),
        ("roleplay personas", f"{process_ms(['-m', 'roleplay', 'personas']):.0f} ms"),
        ("recogniser: import and load", f"{recogniser_load():.0f} ms"),
        ("list of 200 personas", f"{two_hundred_personas():.0f} ms"),
        ("bare Textual app, start to exit", f"{bare:.0f} ms"),
        ("our first screen, start to exit", f"{ours:.0f} ms ({ours / bare:.2f} × bare)"),
        ("first question of a citizen", f"{first:.0f} ms"),
        ("one turn, text in, p50 / p99", "{:.2f} / {:.2f} ms".format(*percentiles(text))),
        ("one turn, moves in, p50 / p99", "{:.2f} / {:.2f} ms".format(*percentiles(moves))),
        ("roll-out, text level", f"{text_rate:.0f} turns/s"),
        ("roll-out, move level", f"{move_rate:.0f} turns/s"),
        ("memory, bare Textual app", f"{bare_memory:.0f} MB"),
        ("memory, our first screen", f"{our_memory:.0f} MB ({our_memory / bare_memory:.2f} × bare)"),
    ]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
