package dev.guanxi.customer.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a handover takes from an employee.
 *
 * @param accounts that the employee manages
 * @param duties in support teams
 */
record HeldAssignments(List<AccountAssignment> accounts, List<AccountAssignment> duties) {

    List<UUID> ids() {
        return ids(Stream.concat(accounts.stream(), duties.stream()));
    }

    List<UUID> accountIds() {
        return ids(accounts.stream());
    }

    private static List<UUID> ids(Stream<AccountAssignment> assignments) {
        return assignments.map(AccountAssignment::id).toList();
    }

    /** Whose accounts are managed. */
    List<UUID> managed() {
        return customers(accounts.stream());
    }

    /** Whose accounts the employee does anything for. */
    List<UUID> served() {
        return customers(Stream.concat(accounts.stream(), duties.stream()));
    }

    private static List<UUID> customers(Stream<AccountAssignment> assignments) {
        return assignments.map(AccountAssignment::customerId).distinct().toList();
    }

    /** The duties, without those that somebody has already. */
    List<AccountAssignment> dutiesWithout(List<AccountAssignment> others) {
        return duties.stream()
                .filter(duty -> others.stream()
                        .noneMatch(other ->
                                other.customerId().equals(duty.customerId()) && other.function() == duty.function()))
                .toList();
    }
}
