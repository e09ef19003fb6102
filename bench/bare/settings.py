"""The product's own settings for the public listener, with one table and one address instead of the house."""

from motcua.config.databases import SQLITE_START, sqlite
from motcua.config.settings import *  # noqa: F403
from motcua.config.settings import DATA_DIRECTORY
from motcua.config.settings import INSTALLED_APPS as HOUSE

ROOT_URLCONF = "bench.bare.urls"
WSGI_APPLICATION = "bench.bare.wsgi.application"
INSTALLED_APPS = ["bench.bare", *(app for app in HOUSE if not app.startswith("motcua."))]
AUTH_USER_MODEL = "auth.User"
DATABASES = {"default": sqlite(DATA_DIRECTORY / "bare.sqlite3", SQLITE_START)}
DATABASE_ROUTERS = []
