"""The statements that make the journal append-only in either database."""

# REPLACE deletes without firing the trigger for DELETE, so a taken place refuses every insert.
TAKEN = (
    "CREATE TRIGGER core_entry_no_replace BEFORE INSERT ON core_entry "
    "WHEN EXISTS (SELECT 1 FROM core_entry WHERE commune = NEW.commune AND seq = NEW.seq) "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
)
SQLITE = (
    TAKEN,
    *(
        f"CREATE TRIGGER core_entry_no_{word.lower()} BEFORE {word} ON core_entry "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        for word in ("UPDATE", "DELETE")
    ),
)
POSTGRESQL = (
    "CREATE FUNCTION core_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$",
    "CREATE TRIGGER core_entry_append_only BEFORE UPDATE OR DELETE ON core_entry "
    "FOR EACH ROW EXECUTE FUNCTION core_entry_refuse()",
    "CREATE TRIGGER core_entry_no_truncate BEFORE TRUNCATE ON core_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION core_entry_refuse()",
)
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
