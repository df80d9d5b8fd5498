package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.branch.BranchService;
import dev.guanxi.customer.branch.Distances;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads all that a purification needs, in the session it is given. */
@Singleton
final class PurificationInputs {

    private final WeightsStore weights;
    private final IdealProfileStore profiles;
    private final BranchService branches;
    private final FactsReader reader;

    PurificationInputs(WeightsStore weights, IdealProfileStore profiles, BranchService branches, FactsReader reader) {
        this.weights = weights;
        this.profiles = profiles;
        this.branches = branches;
        this.reader = reader;
    }

    /** Rows of prospects, and what they are assessed by. */
    record Inputs(PurificationWeights weights, IdealProfile profile, Distances distances, List<Object[]> rows) {

        Assessor assessor() {
            return assessor(weights.weights());
        }

        Assessor assessor(WeightsData others) {
            return new Assessor(profile.data(), others);
        }
    }

    /**
     * Reads for a list.
     *
     * @param pointer what comes before the names of the list's members, for refusals
     */
    Uni<Inputs> read(Mutiny.Session session, Scope scope, ProspectList list, String pointer) {
        return weights.newest(session).chain(newest -> profiles.find(session, list.profileId())
                .map(found -> known(found, list.profileId(), pointer))
                .chain(profile -> branches.distances(session).chain(distances -> rows(session, scope, list, pointer)
                        .map(rows -> new Inputs(newest, profile, distances, rows)))));
    }

    /** What the rows say; this takes a while for thousands, so not for threads that may not block. */
    List<ProspectFacts> facts(Inputs inputs) {
        return inputs.rows().stream()
                .map(row -> reader.facts(row, inputs.distances()))
                .toList();
    }

    private static IdealProfile known(IdealProfile found, UUID id, String pointer) {
        if (found == null) {
            throw Refusal.unprocessable(
                    "PROFILE_UNKNOWN", pointer + "profileId", id, "The id of an ideal-customer profile.");
        }
        return found;
    }

    private Uni<List<Object[]>> rows(Mutiny.Session session, Scope scope, ProspectList list, String pointer) {
        if (list.filter() != null) {
            return reader.byFilter(session, scope, list.filter(), ProspectList.LONGEST + 1)
                    .invoke(rows -> refuseTooLong(rows.size(), pointer));
        }
        Set<UUID> ids = new LinkedHashSet<>(list.prospectIds());
        return reader.byIds(session, scope, ids).invoke(rows -> refuseUnknown(list.prospectIds(), rows, pointer));
    }

    private static void refuseTooLong(int rows, String pointer) {
        if (rows > ProspectList.LONGEST) {
            throw Refusal.unprocessable(
                    "LIST_TOO_LONG",
                    pointer + "filter",
                    null,
                    "At most " + ProspectList.LONGEST + " prospects: narrow the filter.");
        }
    }

    private static void refuseUnknown(List<UUID> ids, List<Object[]> rows, String pointer) {
        Set<Object> found = new HashSet<>();
        rows.forEach(row -> found.add(row[0]));
        for (int i = 0; i < ids.size(); i++) {
            if (!found.contains(ids.get(i))) {
                throw Refusal.unprocessable(
                        "PROSPECT_UNKNOWN",
                        pointer + "prospectIds/" + i,
                        ids.get(i),
                        "The id of a prospect that is not converted.");
            }
        }
    }
}
