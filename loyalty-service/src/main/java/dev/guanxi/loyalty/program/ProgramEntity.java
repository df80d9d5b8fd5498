package dev.guanxi.loyalty.program;

import dev.guanxi.platform.persistence.Columns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A program's row, with the rows of its rule's versions. */
@Entity(name = "Program")
@Table(name = "program")
class ProgramEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    String name;
    String currency;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    Instant validTo;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_version", joinColumns = @JoinColumn(name = "program_id"))
    Set<RuleColumns> rules = new HashSet<>();

    /** A rule version's row. */
    @Embeddable
    static class RuleColumns {

        int number;

        @Column(name = "starts_at")
        Instant startsAt;

        @Column(name = "points_per_unit", precision = 10, scale = 6)
        BigDecimal pointsPerUnit;

        @Column(name = "minimum_purchase", precision = 19, scale = 4)
        BigDecimal minimumPurchase;

        @Column(name = "product_lines")
        String[] productLines;

        @Column(name = "validity_months")
        int validityMonths;

        static RuleColumns of(RuleVersion version) {
            RuleColumns columns = new RuleColumns();
            columns.number = version.number();
            columns.startsAt = version.from();
            columns.pointsPerUnit = version.rule().pointsPerUnit();
            columns.minimumPurchase = version.rule().minimumPurchase();
            columns.productLines =
                    version.rule().productLines().stream().sorted().toArray(String[]::new);
            columns.validityMonths = version.rule().validityMonths();
            return columns;
        }

        RuleVersion version() {
            return new RuleVersion(
                    number,
                    startsAt,
                    new EarningRule(
                            Columns.decimal(pointsPerUnit),
                            Columns.decimal(minimumPurchase),
                            Set.of(productLines),
                            validityMonths));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RuleColumns columns && columns.number == number;
        }

        @Override
        public int hashCode() {
            return Integer.hashCode(number);
        }
    }

    static ProgramEntity setUp(UUID id, ProgramData data, Instant when) {
        ProgramEntity program = new ProgramEntity();
        program.id = id;
        program.name = data.name();
        program.currency = data.currency();
        program.validFrom = data.validFrom();
        program.validTo = data.validTo();
        program.createdAt = when;
        program.changedAt = when;
        program.rules.add(
                RuleColumns.of(new RuleVersion(1, data.validFrom(), data.rule().rule())));
        return program;
    }

    void add(RuleVersion version) {
        rules.add(RuleColumns.of(version));
    }

    EarningPlan plan() {
        List<RuleVersion> versions = rules.stream()
                .map(RuleColumns::version)
                .sorted(Comparator.comparing(RuleVersion::number))
                .toList();
        return new EarningPlan(id, currency, validFrom, validTo, versions);
    }
}
