"""Starts Django for a command, once."""

import os

from motcua.config.place import data_directory


def start(language: str = "vi") -> None:
    """Set Django up on this installation's directory; messages come in `language`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    data_directory().mkdir(parents=True, exist_ok=True)
    import django
    from django.utils import translation

    django.setup()
    translation.activate(language)
