package dev.guanxi.customer.dealer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner dealer.
 *
 * @param version 1 when registered, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-0000-7000-8000-00000000dea1","version":1,"name":"西湖数码",
                 "territory":[{"country":"CN","region":"Zhejiang"}],"productLines":["notebooks"],
                 "registeredAt":"2026-01-31T01:30:00Z","changedAt":"2026-01-31T01:30:00Z"}""")
public record Dealer(
        @NotNull UUID id,
        long version,
        @NotNull String name,
        List<Territory> territory,
        List<String> productLines,
        @NotNull Instant registeredAt,
        @NotNull Instant changedAt) {

    static Dealer registered(UUID id, DealerData data, Instant when) {
        return new Dealer(id, 1, data.name(), data.territory(), data.productLines(), when, when);
    }

    /** The part that callers may change. */
    @JsonIgnore
    public DealerData data() {
        return new DealerData(id, name, territory, productLines);
    }

    SalesArea area() {
        return new SalesArea(territory);
    }

    /** Those of the product lines that it does not sell; none if it is limited to none. */
    List<String> without(List<String> lines) {
        return productLines.isEmpty()
                ? List.of()
                : lines.stream()
                        .filter(line -> productLines.stream().noneMatch(line::equalsIgnoreCase))
                        .toList();
    }

    Dealer changed(DealerData data, Instant when) {
        return new Dealer(id, version + 1, data.name(), data.territory(), data.productLines(), registeredAt, when);
    }
}
