from django.apps import AppConfig


class DirectionConfig(AppConfig):
    name = "motcua.direction"
    default_auto_field = "django.db.models.BigAutoField"
