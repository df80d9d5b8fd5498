package dev.guanxi.customer.rights;

import java.util.Map;

/** The services that hold data about people, each with how its answers are called. */
public enum HoldingService {
    CUSTOMER("customer"),
    SEGMENTATION("segmentation"),
    VISIT_PLANNER("visit"),
    LOYALTY("loyalty");

    private static final Map<String, HoldingService> BY_TYPE = Map.of(
            SEGMENTATION.erased(), SEGMENTATION,
            SEGMENTATION.provided(), SEGMENTATION,
            VISIT_PLANNER.erased(), VISIT_PLANNER,
            VISIT_PLANNER.provided(), VISIT_PLANNER,
            LOYALTY.erased(), LOYALTY,
            LOYALTY.provided(), LOYALTY);

    private final String prefix;

    HoldingService(String prefix) {
        this.prefix = prefix;
    }

    /** Type of the event by which it tells that it has erased a person. */
    String erased() {
        return "dev.guanxi." + prefix + ".erasure-completed.v1";
    }

    /** Type of the event by which it tells what it holds about a person. */
    String provided() {
        return "dev.guanxi." + prefix + ".personal-data-provided.v1";
    }

    /** Who answers with events of this type. */
    static HoldingService answering(String type) {
        return BY_TYPE.get(type);
    }
}
