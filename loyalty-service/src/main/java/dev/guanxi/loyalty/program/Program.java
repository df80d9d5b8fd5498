package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.backfill.Backfill;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program as the API shows it.
 *
 * @param version 1 when set up, one more with each change; the ETag
 * @param rules all versions of the rule, oldest first
 */
@Schema(description = "A frequency program with all versions of its rule.", examples = """
                {"id":"019a9f00-0000-7000-8000-000000000001","version":1,"name":"Spring points","currency":"GBP",
                 "validFrom":"2010-12-01T00:00:00Z",
                 "rules":[{"number":1,"from":"2010-12-01T00:00:00Z","pointsPerUnit":1,"minimumPurchase":20,
                           "productLines":[],"validityMonths":24}],
                 "backfill":{"state":"DONE","customers":4372,"startedAt":"2026-01-05T09:00:00Z",
                             "finishedAt":"2026-01-05T09:00:04Z"},
                 "createdAt":"2026-01-05T09:00:00Z","changedAt":"2026-01-05T09:00:00Z"}""")
public record Program(
        @NotNull UUID id,
        long version,
        @NotNull String name,
        @NotNull String currency,
        @NotNull Instant validFrom,
        Instant validTo,
        List<Rule> rules,
        Backfill backfill,
        @NotNull Instant createdAt,
        @NotNull Instant changedAt) {

    /** A version of the rule; purchases made at {@code from} or later earn by it, until the next version. */
    @Schema(name = "ProgramRule", description = "A version of a program's rule.")
    public record Rule(
            int number,
            Instant from,
            BigDecimal pointsPerUnit,
            BigDecimal minimumPurchase,
            List<String> productLines,
            int validityMonths) {

        static Rule of(RuleVersion version) {
            EarningRule rule = version.rule();
            return new Rule(
                    version.number(),
                    version.from(),
                    rule.pointsPerUnit(),
                    rule.minimumPurchase(),
                    rule.productLines().stream().sorted().toList(),
                    rule.validityMonths());
        }
    }

    Rule newestRule() {
        return rules.get(rules.size() - 1);
    }

    static Program of(ProgramEntity entity, Backfill backfill) {
        EarningPlan plan = entity.plan();
        return new Program(
                entity.id,
                entity.version,
                entity.name,
                plan.currency(),
                plan.validFrom(),
                plan.validTo(),
                plan.rules().stream().map(Rule::of).toList(),
                backfill,
                entity.createdAt,
                entity.changedAt);
    }
}
