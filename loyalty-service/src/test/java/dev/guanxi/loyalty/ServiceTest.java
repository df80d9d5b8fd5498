package dev.guanxi.loyalty;

import dev.guanxi.platform.embedded.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What tests of the running service share: the platform beneath it, and waiting. */
@WithTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "loyalty"),
            @ResourceArg(name = "connector", value = "loyalty")
        },
        scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    /** Ample: a test that passes does not wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits until the assertion holds. */
    protected static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }
}
