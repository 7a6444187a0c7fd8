"""``python -m roleplay`` is ``roleplay``."""

from roleplay.cli import main

raise SystemExit(main())
