from django.db import migrations

from motcua.core.triggers import STATEMENTS


def protect(apps, schema_editor):
    for statement in STATEMENTS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("core", "0001_journal")]
    operations = [migrations.RunPython(protect)]
