package dev.guanxi.gateway.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long, and how many, checked tokens are remembered. */
@ConfigMapping(prefix = "guanxi.token-cache")
interface TokenCacheConfig {

    /** Number of tokens; 0 checks every request anew. One takes about 150 bytes. */
    @WithDefault("10000")
    int size();

    /** Longest time between two checks of one token: a key that was withdrawn works no longer than this. */
    @WithDefault("1m")
    Duration maxAge();
}
