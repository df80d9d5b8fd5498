package dev.guanxi.segmentation.shopper.floor;

/** How far a session is. */
enum SessionState {
    OPEN,
    /** Nobody went on with it for long; an outcome that arrives late still ends it. */
    TIMED_OUT,
    ENDED
}
