"""Django settings, the same for every listener but for its addresses, secret and cookie names."""

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from motcua.config.databases import databases
from motcua.config.place import data_directory, read_secrets

PACKAGE = Path(__file__).resolve().parent.parent
DATA_DIRECTORY = data_directory()
LISTENER = os.environ.get("MOTCUA_LISTENER", "staff")
SECRETS = read_secrets()

SECRET_KEY = SECRETS[LISTENER]
LINKS_KEY = SECRETS["links"]
HASHES_KEY = SECRETS["hashes"]
DEBUG = False
ALLOWED_HOSTS = os.environ.get("MOTCUA_HOSTS", "*").split(",")
ROOT_URLCONF = f"motcua.web.{LISTENER}.urls"
SECURE = os.environ.get("MOTCUA_HTTPS", "") == "1"

ROOMS = [
    "motcua.core",
    "motcua.people",
    "motcua.procedures",
    "motcua.issuance",
    "motcua.dossiers",
    "motcua.exchange",
    "motcua.measures",
    "motcua.direction",
]
INSTALLED_APPS = [
    *ROOMS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "template_partials",
    "csp",
]
if LISTENER == "staff":
    INSTALLED_APPS += [
        "django.contrib.sessions",
        "django.contrib.messages",
        "django_htmx",
        "allauth",
        "allauth.account",
        "allauth.mfa",
    ]
PUBLIC_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
STAFF_MIDDLEWARE = [
    *PUBLIC_MIDDLEWARE,
    "django.contrib.sessions.middleware.SessionMiddleware",
    "motcua.web.staff.language.chosen_language",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
# The public page has one form that writes nothing personal (tracking); CSRF is checked there too, by cookie.
MIDDLEWARE = (
    STAFF_MIDDLEWARE if LISTENER == "staff" else [*PUBLIC_MIDDLEWARE, "django.middleware.csrf.CsrfViewMiddleware"]
)

FACES = ("ui", "public", "staff", "lobby")
FILE_LOADERS = ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"]
CONTEXT = ["django.template.context_processors.request", "csp.context_processors.nonce"]
STAFF_CONTEXT = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / face / "templates" for face in FACES],
        "OPTIONS": {
            # Coverage of templates needs their debug information; nothing else does.
            "debug": "MOTCUA_COVERAGE" in os.environ,
            "loaders": [
                ("template_partials.loader.Loader", [("django.template.loaders.cached.Loader", FILE_LOADERS)]),
            ],
            "context_processors": [*CONTEXT, *STAFF_CONTEXT] if LISTENER == "staff" else CONTEXT,
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
            ],
        },
    }
]
WSGI_APPLICATION = "motcua.config.wsgi.application"

DATABASES = databases(os.environ.get("MOTCUA_DATABASE", ""), DATA_DIRECTORY)
DATABASE_ROUTERS = ["motcua.config.databases.CacheRouter"] if "cache" in DATABASES else []
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "core_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/dang-nhap/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "motcua.web.staff.signing_in.Adapter"
MFA_ADAPTER = "motcua.web.staff.signing_in.MfaAdapter"
MFA_TOTP_ISSUER = "Motcua"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}

SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_NAME = f"motcua_{LISTENER}"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_NAME = f"motcua_{LISTENER}_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = SECURE
CSRF_FAILURE_VIEW = "motcua.web.ui.errors.csrf_failed"
LANGUAGE_COOKIE_NAME = f"motcua_{LISTENER}_lang"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# The largest list that is read; beyond it a file is refused before it is opened.
IMPORT_FILE_MB = int(os.environ.get("MOTCUA_IMPORT_MB", "512"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
FILE_UPLOAD_HANDLERS = ["motcua.web.staff.uploads.CappedUpload"]
FILE_UPLOAD_TEMP_DIR = DATA_DIRECTORY / "uploads" if (DATA_DIRECTORY / "uploads").exists() else None

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "web" / "ui" / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIRECTORY / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "ui" / "static"]
# `init` gathers the style sheets under names that change with their content; before that they come from the source.
COLLECTED = (STATIC_ROOT / "staticfiles.json").exists() or "MOTCUA_COLLECTING" in os.environ
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    if COLLECTED
    else {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = not COLLECTED
# A line of the log names a verb, a code, a duration; never a person (docs/threats.md).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"nameless": {"()": "motcua.config.logs.Nameless"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "nameless"}},
    "loggers": {
        "motcua": {"handlers": ["console"], "level": "INFO"},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["console"], "propagate": False},
        # Scanners send these all day; the page they get says enough.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}
