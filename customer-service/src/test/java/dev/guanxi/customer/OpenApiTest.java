package dev.guanxi.customer;

import dev.guanxi.platform.testing.OpenApiChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiChecks {}
