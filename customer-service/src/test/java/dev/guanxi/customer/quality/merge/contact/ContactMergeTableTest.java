package dev.guanxi.customer.quality.merge.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No table is forgotten when contacts are merged: the database knows them all, by their keys and by their names. */
@QuarkusTest
class ContactMergeTableTest extends ServiceTest {

    private static final String REFERENCES = """
            select cast(cast(c.conrelid as regclass) as text) || '.' || a.attname
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            where c.contype = 'f' and c.confrelid = cast('contact' as regclass) and a.attname <> 'customer_id'
            union select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'contact_id'""";

    /** Whose birthday was greeted is named by a key of its own. */
    private static final String GREETINGS = "greeting.source_id";

    @Inject
    Transactions transactions;

    @Test
    void everyColumnThatNamesAContactIsKnown() {
        List<String> known = ContactMergeTable.ALL.stream()
                .map(table -> table.name() + "." + table.column())
                .filter(column -> !column.equals(GREETINGS))
                .toList();

        assertThat(columns(REFERENCES)).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyColumnThatIsLookedUpAloneIsIndexed() {
        List<String> indexed = columns("""
                select cast(cast(i.indrelid as regclass) as text) || '.' || a.attname
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]""");

        assertThat(ContactMergeTable.ALL)
                .filteredOn(table -> !table.ofCustomer())
                .allSatisfy(table -> assertThat(indexed).contains(table.name() + "." + table.column()));
    }

    private List<String> columns(String sql) {
        return Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(sql, String.class).getResultList()));
    }
}
