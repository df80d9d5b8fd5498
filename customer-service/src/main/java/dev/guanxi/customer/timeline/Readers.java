package dev.guanxi.customer.timeline;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import java.util.Set;

/** Roles that read records under their own addresses; a test compares them with the description of the API. */
final class Readers {

    static final Set<String> OF_CUSTOMERS =
            Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER);
    static final Set<String> OF_GIFTS =
            Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER);
    static final Set<String> OF_DEALS = Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER);
    static final Set<String> OF_ACCOUNTS =
            Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS);
    static final Set<String> OF_HANDOVERS = Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS);
    static final Set<String> OF_MERGES = Set.of(ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS, PARTNER);

    private Readers() {}
}
