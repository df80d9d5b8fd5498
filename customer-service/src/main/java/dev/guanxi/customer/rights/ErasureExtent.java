package dev.guanxi.customer.rights;

/** How far an erasure goes. */
public enum ErasureExtent {
    /** What must be kept stays under an id that says nothing by itself: invoices, ledgers, audit trails. */
    PSEUDONYMISE,
    /** Nothing may stay, under whichever id; refused as long as a rule demands that something is kept. */
    FULL
}
