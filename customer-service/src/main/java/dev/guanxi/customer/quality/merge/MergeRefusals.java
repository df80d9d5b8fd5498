package dev.guanxi.customer.quality.merge;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What speaks against making two records one, and against parting them again. */
public final class MergeRefusals {

    private static final String STALE = "VERSION_STALE";
    private static final String USED = "MERGE_USED_SINCE";

    private MergeRefusals() {}

    /**
     * Refuses a merge of a record that was changed since it was read.
     *
     * @param which the record, in words
     */
    public static void refuseStale(String pointer, long named, String which, long version) {
        if (named != version) {
            String detail = which + " has version " + version + " now: read both again, then merge them.";
            throw new Refusal(
                    Refusal.Kind.STALE, STALE, detail, List.of(new FieldError(STALE, pointer, named, detail)));
        }
    }

    /**
     * Refuses to part what was merged into another since.
     *
     * @param what the kind of record, in words
     */
    public static void refuseMergedOn(String what, UUID survivor, UUID now) {
        if (!now.equals(survivor)) {
            throw used(what + " " + survivor + " was merged into " + now + " since: undo that merge first.");
        }
    }

    /** Refuses to part a survivor that has another version than the merge, or the undo of a later one, left it with. */
    public static void refuseChanged(String what, UUID survivor, long then, long now) {
        if (now != then) {
            throw used(
                    what + " " + survivor + " was changed since: it had version " + then + ", now it has " + now + ".");
        }
    }

    /** The refusal to part what was changed or used since. */
    public static Refusal used(String detail) {
        return Refusal.conflict(USED, detail, new FieldError(USED, "", null, detail));
    }

    /** Refuses to part a record that has other rows than right after the merge. */
    public static void refuseOthers(String what, List<MergeMark> then, List<MergeMark> now) {
        Map<String, MergeMark> before = then.stream().collect(Collectors.toMap(MergeMark::table, Function.identity()));
        now.forEach(one -> refuseOthers(what, before.getOrDefault(one.table(), MergeMark.none(one.table())), one));
    }

    private static void refuseOthers(String what, MergeMark then, MergeMark now) {
        if (now.isOfOthersThan(then)) {
            throw used("Of " + now.table() + " the " + what + " had " + then.rows() + " then, now it has " + now.rows()
                    + (now.rows() == then.rows() ? " others" : "") + ": nobody knows whose of the two they are.");
        }
    }
}
