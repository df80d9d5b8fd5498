package dev.guanxi.segmentation.shopper.floor;

/** How a session ends. */
public enum Outcome {
    BOUGHT,
    LEFT,
    BECAME_PROSPECT,
    HANDED_TO_SUPERVISOR
}
