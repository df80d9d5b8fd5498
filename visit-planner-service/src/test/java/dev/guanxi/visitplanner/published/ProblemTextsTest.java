package dev.guanxi.visitplanner.published;

import dev.guanxi.platform.testing.ProblemTitlesChecks;

class ProblemTextsTest extends ProblemTitlesChecks {

    ProblemTextsTest() {
        super("visit-planner-service", "APPOINTMENT_OVERLAP", "PRESENT_COMPANY", "PROMISES_MADE_LIGHTLY");
    }
}
