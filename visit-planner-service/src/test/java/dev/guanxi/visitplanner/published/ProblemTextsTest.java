package dev.guanxi.visitplanner.published;

import dev.guanxi.platform.testing.ProblemTitlesChecks;

class ProblemTextsTest extends ProblemTitlesChecks {

    ProblemTextsTest() {
        super(
                "visit-planner-service",
                "APPOINTMENT_OVERLAP",
                "BE_POLITE",
                "FEW_QUESTIONS",
                "GIVE_REASONS",
                "PRESENT_COMPANY",
                "PROMISES_MADE_LIGHTLY",
                "SHOW_SERVICE");
    }
}
