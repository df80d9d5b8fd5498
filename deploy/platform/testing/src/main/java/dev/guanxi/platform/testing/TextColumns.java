package dev.guanxi.platform.testing;

import java.util.Set;

/** Columns in which people may be named: what erases them (C17) must know each one. */
public final class TextColumns {

    /** All of a database, as {@code table.column}: a copy that says nothing of whose it is names people as well. */
    public static final String READ = """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'flyway%'
              and (c.data_type in ('text', 'json', 'jsonb')
                or c.data_type = 'character varying' and coalesce(c.character_maximum_length, 100) >= 100)""";

    /** Of every service, by whom of us something was asked and under which key. */
    public static final Set<String> OF_REQUESTS =
            Set.of("idempotent_request.key", "idempotent_request.operation", "idempotent_request.tenant");

    private TextColumns() {}
}
