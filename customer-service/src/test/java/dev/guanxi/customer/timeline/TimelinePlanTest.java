package dev.guanxi.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind can be read in the timeline's order, from where the page before ended, by an index alone. */
@QuarkusTest
class TimelinePlanTest extends ServiceTest {

    private static final String WITHOUT_DETOURS = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
              set_config('enable_sort', 'off', true), set_config('enable_incremental_sort', 'off', true)""";

    @Inject
    Transactions transactions;

    @ParameterizedTest
    @EnumSource(TimelineKind.class)
    void isReadInOrderByAnIndex(TimelineKind kind) {
        String sql = TimelineReader.newest(List.of(kind), true)
                .replace(":customer", literal(UUID.randomUUID(), "uuid"))
                .replace(":time", literal("2024-01-01 09:00Z", "timestamptz"))
                .replace(":id", literal(UUID.randomUUID(), "uuid"))
                .replace(":most", "51");

        List<String> plan = Blocking.await(
                () -> transactions.write(session -> session.createNativeQuery(WITHOUT_DETOURS, Object[].class)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery("explain " + sql, String.class)
                                .getResultList())));

        assertThat(plan)
                .anyMatch(line -> line.contains("Index Cond") && line.contains("customer_id") && line.contains("ROW("))
                .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
    }

    private static String literal(Object value, String type) {
        return "cast('" + value + "' as " + type + ")";
    }
}
