"""FUSE BOX: settings, addresses, wiring of ports to connectors, and the `motcua` command."""
