package dev.guanxi.local;

import java.time.Duration;

/** Is told how the start of a stack goes on. Called by several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void starting(String component) {}

        @Override
        public void ready(String component, Duration after) {}
    };

    void starting(String component);

    /** @param after since the whole start began */
    void ready(String component, Duration after);
}
