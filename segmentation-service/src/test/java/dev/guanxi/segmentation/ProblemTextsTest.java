package dev.guanxi.segmentation;

import dev.guanxi.platform.testing.ProblemTitlesChecks;

class ProblemTextsTest extends ProblemTitlesChecks {

    ProblemTextsTest() {
        super(
                "segmentation-service",
                "TIER_RUN_UNKNOWN",
                "ADVERTISING_RESPONSE",
                "TRADE_SHOW",
                "PHONE_OR_MAIL_REPLY",
                "FINANCE_DEPARTMENT",
                "SERVICE_DEPARTMENT",
                "PUBLIC_RELATIONS",
                "BUSINESS_CARD");
    }
}
