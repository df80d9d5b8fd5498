package dev.guanxi.platform.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** For tests that need {@link TestTokens} but neither database nor Kafka, such as those of the gateway. */
public final class IssuerTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestKeys.configuration();
    }

    /** Nothing: the keys end with the JVM. */
    @Override
    public void stop() {}
}
