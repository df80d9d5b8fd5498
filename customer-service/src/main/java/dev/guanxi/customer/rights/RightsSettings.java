package dev.guanxi.customer.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How fast people are answered, and how long what is kept. Periods in ISO 8601: P1M, P10Y. */
@ConfigMapping(prefix = "guanxi.rights")
interface RightsSettings {

    /** GDPR article 12 gives one month from the day on which the request came. */
    @WithDefault("P1M")
    Period answerWithin();

    /** How long the document of an access request can be read, from its completion on. */
    @WithDefault("P30D")
    Period documentsKept();

    /** How long rejected rows of an import can be read, from its end on: they repeat what was sent. */
    @WithDefault("P30D")
    Period rejectionsKept();
}
