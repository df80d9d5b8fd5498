package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is new of what a device sends: it may send what it sent before. */
final class FreshObservations {

    private FreshObservations() {}

    /**
     * Those that are not there yet.
     *
     * @param before those that are there
     * @throws Refusal if one does not fit the session, or its id is another's
     */
    static List<Observation> of(ShopperSession locked, List<Observation> before, List<NewObservationData> added) {
        Map<UUID, Observation> known = before.stream().collect(Collectors.toMap(Observation::id, Function.identity()));
        List<Observation> fresh = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            NewObservationData one = added.get(i);
            Observation there = known.putIfAbsent(one.id(), one.observation());
            if (there != null && !there.equals(one.observation())) {
                throw Refusal.idTaken("observation", one.id());
            }
            if (there == null) {
                DeviceTimes.refuseBeforeStart(
                        NewObservationData.observedAtPointer(i), one.observedAt(), locked.startedAt());
                fresh.add(one.observation());
            }
        }
        if (!fresh.isEmpty() && locked.ended() != null) {
            throw Refusal.conflict("SHOPPER_SESSION_ENDED", "The session has ended: nothing more is observed in it.");
        }
        return fresh;
    }
}
