package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Sets up what must agree: the file with customer-service, and the services with each other. */
final class Reconciler {

    private static final String MISSING = "CUSTOMER_MISSING";

    private final Findings found;
    private final String currency;

    Reconciler(Findings found, String currency) {
        this.found = found;
        this.currency = currency;
    }

    List<Reconciliation> all() {
        return List.of(file(), services(), ledger());
    }

    /** Every row of the file is accounted for, and what the rows say is what is recorded. */
    private Reconciliation file() {
        ReferenceTotals file = found.file();
        ImportResult rows = found.purchases();
        Archive archive = found.fromFile();
        Reconciliation agreement = new Reconciliation("file", "import", "customer-service", "segmentation", "loyalty")
                .counts("rows read", file.rows(), rows.read())
                .counts("= accepted + there before + rejected", file.rows(), rows.kept() + rows.rejected())
                .counts("accepted or there before", file.purchaseLines() + file.returnLines(), rows.kept())
                .counts("rejected: no customer", file.withoutCustomer(), rows.rejected(MISSING))
                .counts("rejected: other reasons", file.unusable(), rows.rejected() - rows.rejected(MISSING))
                .counts("customers", file.customers(), found.customers().kept())
                .counts("purchases", file.purchases(), null, archive.purchases())
                .amounts("revenue " + currency, file.revenue(), null, archive.revenue())
                .counts("returns", file.returns(), null, archive.returns())
                .amounts("returned " + currency, file.returned(), null, archive.returned());
        return found.onlyTheFile() ? withConsequences(agreement) : agreement;
    }

    /** What follows from the file alone can be compared as long as nobody else has bought anything. */
    private Reconciliation withConsequences(Reconciliation agreement) {
        JsonNode points = found.points();
        long inGroups = 0;
        for (JsonNode group : found.valueGroups().path("items")) {
            inGroups += Answers.count(group, "customers");
        }
        return agreement
                .counts("customers who bought", found.file().buyers(), null, null, inGroups)
                .counts(
                        "points issued",
                        found.file().points(),
                        null,
                        null,
                        null,
                        Answers.count(points, "points", "issued"))
                .amounts(
                        "earned on " + currency,
                        found.file().revenue(),
                        null,
                        null,
                        null,
                        Answers.amount(points, "amounts", "earnedOn"));
    }

    /** All services have heard the same. */
    private Reconciliation services() {
        Archive archive = found.whole();
        JsonNode run = found.run().path("totals");
        JsonNode heard = Answers.having(found.points().path("heard"), "currency", currency);
        return new Reconciliation("customer-service", "segmentation", "loyalty", "visit-planner")
                .counts(
                        "purchases in " + currency,
                        archive.purchases(),
                        Answers.count(run, "purchases"),
                        Answers.count(heard, "purchases"))
                .counts(
                        "purchases in any currency",
                        archive.inAnyCurrency(),
                        null,
                        null,
                        Answers.count(found.visits(), "purchases"))
                .amounts(
                        "revenue " + currency,
                        archive.revenue(),
                        Answers.amount(run, "grossRevenue"),
                        Answers.amount(heard, "purchased"))
                .counts("returns", archive.returns(), Answers.count(run, "returns"), Answers.count(heard, "returns"))
                .amounts(
                        "returned " + currency,
                        archive.returned(),
                        Answers.amount(run, "returned"),
                        Answers.amount(heard, "returned"))
                .amounts(
                        "of it, bought nowhere " + currency,
                        archive.unmatched(),
                        null,
                        Answers.amount(heard, "unmatchedCredited"))
                .amounts(
                        "net revenue " + currency,
                        archive.net(),
                        Answers.amount(run, "netRevenue"),
                        Answers.amount(heard, "net"))
                .amounts("net revenue of the tiers " + currency, archive.net(), ofTiers());
    }

    private BigDecimal ofTiers() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode tier : found.run().path("tiers")) {
            sum = sum.add(Answers.amount(tier, "netRevenue"));
        }
        return sum;
    }

    /** The same points from three books that are kept apart. */
    private Reconciliation ledger() {
        JsonNode proof = found.points().path("proof");
        return new Reconciliation("entries", "open lots", "balances")
                .counts(
                        "points held by all members now",
                        Answers.count(proof, "sumOfEntries"),
                        Answers.count(proof, "sumOfOpenLots"),
                        Answers.count(proof, "sumOfBalances"));
    }
}
