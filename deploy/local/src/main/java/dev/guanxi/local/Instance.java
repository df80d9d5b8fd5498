package dev.guanxi.local;

import dev.guanxi.platform.embedded.Component;
import java.net.URI;

/**
 * One more instance of a service, beside the one that the gateway knows.
 *
 * @param component to kill, stop and start it
 * @param address where it answers
 */
public record Instance(Component component, URI address) {}
