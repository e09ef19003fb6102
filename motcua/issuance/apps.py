from django.apps import AppConfig


class IssuanceConfig(AppConfig):
    name = "motcua.issuance"
    default_auto_field = "django.db.models.BigAutoField"
