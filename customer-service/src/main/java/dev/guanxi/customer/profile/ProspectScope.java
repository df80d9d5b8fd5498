package dev.guanxi.customer.profile;

/** How far a potential customer is narrowed down (C1): a region, a stratum such as an industry band, or one by name. */
public enum ProspectScope {
    REGION,
    STRATUM,
    INDIVIDUAL
}
