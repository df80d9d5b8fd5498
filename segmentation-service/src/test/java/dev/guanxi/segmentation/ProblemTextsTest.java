package dev.guanxi.segmentation;

import dev.guanxi.platform.testing.ProblemTitlesChecks;

class ProblemTextsTest extends ProblemTitlesChecks {

    ProblemTextsTest() {
        super("segmentation-service", "TIER_RUN_UNKNOWN");
    }
}
