"""One module per command: reads its input, calls the core, prints. Each has ``run(options) -> exit code``."""
