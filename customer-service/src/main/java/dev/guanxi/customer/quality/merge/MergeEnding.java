package dev.guanxi.customer.quality.merge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How rows are ended of which a customer has one that is open: so that they can become the survivor's all the same, and
 * undoing opens them again.
 *
 * @param which rows, as SQL
 * @param changes what becomes of them
 */
record MergeEnding(String which, List<Change> changes) {

    /** @param becomes a value as SQL; :at is the time of the merge */
    record Change(String column, String becomes) {}

    /** A successor of the duplicate's manager and dealer is there: the survivor's. */
    static final MergeEnding ASSIGNMENT =
            new MergeEnding("""
            customer_id = :duplicate and until_at is null and function in ('ACCOUNT_MANAGER', 'SIGNING_DEALER')
              and exists (select from account_assignment own where own.customer_id = :survivor
                and own.function = account_assignment.function and own.until_at is null)""", List.of(new Change("until_at", "greatest(t.from_at, cast(:at as timestamptz))")));

    /** It is not tried for twice to win one customer back, nor does one exit count twice. */
    static final MergeEnding EXIT_CASE = new MergeEnding(
            """
            customer_id = :duplicate and state = 'OPEN' and exists (
              select from exit_case own where own.customer_id = :survivor and own.state = 'OPEN')""",
            List.of(
                    new Change("state", "'MERGED'"),
                    new Change("outcome", "'Merged: the case of the surviving record goes on.'"),
                    new Change("closed_at", "cast(:at as timestamptz)"),
                    new Change("changed_at", "cast(:at as timestamptz)")));

    /** Of two that are pursued the later goes on, to which purchases are credited; the earlier may be the survivor's. */
    static final MergeEnding PROSPECT = new MergeEnding(
            """
            customer_id in (:survivor, :duplicate) and stage in ('OPEN', 'QUALIFIED') and exists (
              select from prospect later where later.customer_id in (:survivor, :duplicate)
                and later.stage in ('OPEN', 'QUALIFIED')
                and (later.captured_at, later.id) > (prospect.captured_at, prospect.id))""",
            List.of(
                    new Change("stage", "'NOT_QUALIFIED'"),
                    new Change("disqualification", "'Merged: a later capture of the same customer goes on.'"),
                    new Change("follow_up_due_at", "null")));

    private static final String NEXT_VERSION = "version = t.version + 1, ";

    /** What is noted of a row besides its key. */
    String noted() {
        return Stream.concat(Stream.of("version"), changes.stream().map(Change::column))
                .collect(Collectors.joining(", "));
    }

    String changed() {
        return NEXT_VERSION
                + changes.stream()
                        .map(change -> change.column() + " = " + change.becomes())
                        .collect(Collectors.joining(", "));
    }

    /** Makes the columns what was noted of the row. Its version has been read, so that it goes on and never back. */
    String restored() {
        return NEXT_VERSION
                + changes.stream()
                        .map(Change::column)
                        .map(column -> column + " = k." + column)
                        .collect(Collectors.joining(", "));
    }
}
