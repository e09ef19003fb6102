"""The statements that make the journal append-only in either database."""

SQLITE = tuple(
    f"CREATE TRIGGER core_entry_no_{word.lower()} BEFORE {word} ON core_entry "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    for word in ("UPDATE", "DELETE")
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
