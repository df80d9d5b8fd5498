package dev.guanxi.loyalty;

import dev.guanxi.platform.testing.ParameterChecks;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ParameterTest extends ParameterChecks {}
