package dev.guanxi.customer.prospect;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The settings of prospects. */
@ConfigMapping(prefix = "guanxi.prospects")
interface ProspectConfig {

    /** See {@link FollowUpRule}. */
    Map<ProspectSource, Integer> followUpDays();

    /** Within how long somebody who was met on a shop floor is followed up. */
    Duration shopFloorFollowUp();

    /** Makes the rules that the settings say, and so checks these at the start. */
    @Singleton
    final class Rules {

        @Produces
        @Singleton
        FollowUpRule followUpRule(ProspectConfig config) {
            return new FollowUpRule(config.followUpDays());
        }
    }
}
