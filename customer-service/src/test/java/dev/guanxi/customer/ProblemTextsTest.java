package dev.guanxi.customer;

import dev.guanxi.platform.testing.ProblemTextsChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProblemTextsTest extends ProblemTextsChecks {

    ProblemTextsTest() {
        super("customer-service", new Unknown(Given.CUSTOMERS, "CUSTOMER_UNKNOWN", "Unknown customer", "未知的客户"));
    }
}
