package dev.guanxi.customer.quality.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No table is forgotten when customers are merged: the database knows them all. */
@QuarkusTest
class MergeTableTest extends ServiceTest {

    private static final String REFERENCES = """
            select cast(cast(c.conrelid as regclass) as text) || '.' || a.attname
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            where c.contype = 'f' and c.confrelid = cast('customer' as regclass)""";

    @Inject
    Transactions transactions;

    @Test
    void everyColumnThatRefersToACustomerIsKnown() {
        List<String> known = MergeTable.ALL.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column))
                .toList();

        assertThat(columns(REFERENCES)).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyColumnThatRefersToACustomerIsIndexed() {
        List<String> indexed = columns("""
                select cast(cast(i.indrelid as regclass) as text) || '.' || a.attname
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]""");

        assertThat(indexed).containsAll(columns(REFERENCES));
    }

    private List<String> columns(String sql) {
        return Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(sql, String.class).getResultList()));
    }
}
