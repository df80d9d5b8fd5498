package dev.guanxi.customer;

import dev.guanxi.platform.testing.OpenApiChecks;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class OpenApiTest extends OpenApiChecks {

    @Override
    protected Set<String> withoutExample() {
        return Set.of("Import");
    }
}
