package dev.guanxi.gateway.forwarding;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Limits and patience of the gateway. */
@ConfigMapping(prefix = "guanxi.forwarding")
interface ForwardingConfig {

    /** Largest body of an ordinary request. */
    @WithDefault("10M")
    MemorySize bodyLimit();

    /** Largest body of a POST to one of {@link #streamedPrefixes()}. */
    @WithDefault("2G")
    MemorySize streamedBodyLimit();

    /** Where large bodies are expected. The service may take its time after them: idle time counts, not total time. */
    @WithDefault("/api/v1/imports")
    List<String> streamedPrefixes();

    /** To connect to an instance, and to wait for a free connection when all are in use. */
    @WithDefault("2s")
    Duration connectTimeOut();

    /** From the end of the request to the head of the answer. */
    @WithDefault("30s")
    Duration answerTimeOut();

    /** Between two pieces of a body, either way. */
    @WithDefault("60s")
    Duration idleTimeOut();

    /** Connections to each instance, over all event loops. */
    @WithDefault("256")
    int connections();

    /** Requests that wait for a connection to an instance, over all event loops; more are told to come back. */
    @WithDefault("512")
    int waiting();

    /** An unused connection is closed after this time, before the service would do it. */
    @WithDefault("30s")
    Duration keepAlive();
}
