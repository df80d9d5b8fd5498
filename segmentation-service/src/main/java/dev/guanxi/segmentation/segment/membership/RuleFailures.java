package dev.guanxi.segmentation.segment.membership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Names segments whose rules broke, each once for all customers of a batch. */
final class RuleFailures {

    private static final Logger LOG = Logger.getLogger(RuleFailures.class);

    private RuleFailures() {}

    /** By the segments' codes: how many customers stay as they were, and the first one's cause. */
    record Broken(int customers, RuntimeException cause) {

        private Broken and(Broken other) {
            return new Broken(customers + other.customers, cause);
        }

        String reason() {
            return "The rule broke for " + customers + " customers, who stay as they were: " + cause;
        }
    }

    static Map<String, Broken> of(List<Verdict> verdicts) {
        Map<String, Broken> broken = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            verdict.failures()
                    .forEach(failure -> broken.merge(failure.code(), new Broken(1, failure.cause()), Broken::and));
        }
        return broken;
    }

    static void log(Map<String, Broken> broken) {
        broken.forEach((code, what) -> LOG.errorf(what.cause(), "Segment %s: %s", code, what.reason()));
    }
}
