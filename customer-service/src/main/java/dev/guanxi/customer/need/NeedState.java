package dev.guanxi.customer.need;

/** Whether a need is still to be met. */
public enum NeedState {
    OPEN,
    MET
}
