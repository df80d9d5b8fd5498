package dev.guanxi.segmentation.segment.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.persistence.TextRows;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.value.ValueBasis;
import dev.guanxi.segmentation.value.ValueBasisReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is known of customers: one statement for many, with only the groups of facts that are asked for. */
@ApplicationScoped
public class FactSheetReader {

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ValueBasisReader values;
    private final Clock clock;
    private final String currency;

    FactSheetReader(
            ValueBasisReader values, Clock clock, @ConfigProperty(name = "guanxi.segments.currency") String currency) {
        this.values = values;
        this.clock = clock;
        this.currency = currency;
    }

    /** The one currency of all amounts; purchases in others are counted, and their amounts left out. */
    public String currency() {
        return currency;
    }

    /**
     * As they came from the database. Parsing them is work for another thread than the event loop.
     *
     * @param rows a text of {@link TextRows}
     * @param basis what customers are valued by; null if nobody asks for values
     */
    public record RawFacts(List<FactGroup> groups, String rows, ValueBasis basis, Instant at) {

        public List<FactSheet> sheets() {
            return TextRows.rows(rows).stream().map(this::sheet).toList();
        }

        private FactSheet sheet(String[] row) {
            FactSheet sheet = new FactSheet(UUID.fromString(row[0]));
            for (int i = 0; i < groups.size(); i++) {
                if (!row[i + 1].isEmpty()) {
                    fill(sheet, groups.get(i), parse(row[i + 1]));
                }
            }
            return sheet;
        }

        private void fill(FactSheet sheet, FactGroup group, JsonNode facts) {
            if (group == FactGroup.VALUE) {
                ValueFacts.fill(sheet, facts, basis, at);
            } else {
                FactSheetJson.fill(sheet, group, facts);
            }
        }
    }

    /** Has everybody compared anew; those who read values from now on are valued by that. */
    Uni<Void> renewValues() {
        return values.renew(currency);
    }

    /** What customers would be valued by were everybody compared now; null if nobody asks for values. */
    public Uni<ValueBasis> presentBasis(Mutiny.Session session, Set<FactGroup> groups) {
        return groups.contains(FactGroup.VALUE)
                ? values.present(session, currency)
                : Uni.createFrom().nullItem();
    }

    /** Of those among the customers that are known here. */
    public Uni<RawFacts> read(Mutiny.Session session, Collection<UUID> customers, Set<FactGroup> groups) {
        return basis(session, groups).chain(basis -> read(session, customers, groups, basis));
    }

    /**
     * The same, by a basis that the caller has.
     *
     * @param basis null if nobody asks for values
     */
    public Uni<RawFacts> read(
            Mutiny.Session session, Collection<UUID> customers, Set<FactGroup> groups, ValueBasis basis) {
        Set<FactGroup> stored = EnumSet.noneOf(FactGroup.class);
        groups.stream().filter(FactColumns::isStored).forEach(stored::add);
        List<FactGroup> columns = List.copyOf(stored);
        Map<String, String> asked = Map.of("ids", ArrayRows.text(customers), "currency", currency);
        return TextRows.read(session, FactColumns.select(columns), asked)
                .map(rows -> new RawFacts(columns, rows, basis, clock.instant()));
    }

    private Uni<ValueBasis> basis(Mutiny.Session session, Set<FactGroup> groups) {
        return groups.contains(FactGroup.VALUE)
                ? values.read(session, currency)
                : Uni.createFrom().nullItem();
    }

    private static JsonNode parse(String column) {
        try {
            return EXACT.readTree(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database writes JSON that can be read", e);
        }
    }
}
