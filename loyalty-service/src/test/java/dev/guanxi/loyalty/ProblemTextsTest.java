package dev.guanxi.loyalty;

import dev.guanxi.platform.testing.ProblemTextsChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProblemTextsTest extends ProblemTextsChecks {

    ProblemTextsTest() {
        super("loyalty-service", new Unknown(Given.PROGRAMS, "PROGRAM_UNKNOWN", "No such program", "没有该频繁营销计划"));
    }
}
