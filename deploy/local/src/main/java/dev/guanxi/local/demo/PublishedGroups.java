package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A segmentation of the whole Online Retail set that others have published (recency, frequency and monetary value as of
 * 2011-12-11, in the ten usual groups). The whole set must come to the same counts here, if nothing else was bought and
 * its customers were registered in the order of their numbers: of customers with as many purchases, that order decides.
 */
final class PublishedGroups {

    private static final long ROWS = 541_909;
    private static final long WITHOUT_CUSTOMER = 135_080;
    private static final Map<String, Long> COUNTS = counts();

    private PublishedGroups() {}

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("HIBERNATING", 1071L);
        counts.put("AT_RISK", 593L);
        counts.put("CANT_LOSE", 63L);
        counts.put("ABOUT_TO_SLEEP", 352L);
        counts.put("NEED_ATTENTION", 187L);
        counts.put("LOYAL", 819L);
        counts.put("PROMISING", 95L);
        counts.put("NEW", 42L);
        counts.put("POTENTIAL_LOYALISTS", 484L);
        counts.put("CHAMPIONS", 633L);
        return counts;
    }

    /** Whether this is the set that was published about. */
    static boolean areAbout(Findings found, FileFormat format) {
        return found.onlyTheFile()
                && format.equals(FileFormat.ONLINE_RETAIL)
                && found.file().rows() == ROWS
                && found.file().withoutCustomer() == WITHOUT_CUSTOMER;
    }

    static Reconciliation against(JsonNode valueGroups) {
        Reconciliation reconciliation = new Reconciliation("published", "segmentation");
        COUNTS.forEach((group, customers) -> {
            JsonNode here = Answers.having(valueGroups.path("items"), "group", group);
            reconciliation.counts(here.path("name").asText(group), customers, Answers.count(here, "customers"));
        });
        return reconciliation;
    }
}
