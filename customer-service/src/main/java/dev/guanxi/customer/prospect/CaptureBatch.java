package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Put;
import dev.guanxi.customer.profile.PutOutcome;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Many prospects while they are captured; later ones see what earlier ones made. */
final class CaptureBatch {

    private final List<ProspectCapture> captures;
    private final FollowUpRule followUps;
    private final String caller;
    private final Set<UUID> told = new HashSet<>();
    private final List<ProspectEntity> made = new ArrayList<>();
    private Map<ExternalId, Put> puts = Map.of();
    private Map<UUID, Customer> customers = Map.of();

    CaptureBatch(List<ProspectCapture> captures, FollowUpRule followUps, String caller) {
        this.captures = captures;
        this.followUps = followUps;
        this.caller = caller;
    }

    void know(Map<ExternalId, Put> known) {
        puts = known;
    }

    /** Ids of the customers that are there now. */
    Set<UUID> customers() {
        return puts.values().stream()
                .filter(put -> put.customerId() != null)
                .map(Put::customerId)
                .collect(Collectors.toSet());
    }

    void knowCustomers(Map<UUID, Customer> locked) {
        customers = locked;
    }

    /** Captures what is new. */
    List<CaptureOutcome> capture(List<ProspectEntity> existing) {
        Map<UUID, List<ProspectEntity>> byCustomer = new HashMap<>();
        existing.forEach(one -> byCustomer
                .computeIfAbsent(one.customerId, id -> new ArrayList<>())
                .add(one));
        return captures.stream().map(capture -> outcome(capture, byCustomer)).toList();
    }

    private CaptureOutcome outcome(ProspectCapture capture, Map<UUID, List<ProspectEntity>> byCustomer) {
        Put put = puts.get(capture.customerName());
        if (put.outcome() == PutOutcome.PERSON_ERASED) {
            return CaptureOutcome.refused(new FieldError(
                    "PERSON_ERASED",
                    "/customer/externalIds",
                    null,
                    "Another customer: this one is a person who was erased."));
        }
        if (put.customerId() == null) {
            String detail = "Ids that belong to one customer only.";
            return CaptureOutcome.refused(new FieldError(
                    "EXTERNAL_ID_TAKEN",
                    "/customer/externalIds",
                    capture.customer().name(),
                    detail));
        }
        List<ProspectEntity> others = byCustomer.computeIfAbsent(put.customerId(), id -> new ArrayList<>());
        try {
            return capture(capture, put, others);
        } catch (Refusal refusal) {
            return CaptureOutcome.refused(refusal.errors().get(0));
        }
    }

    private CaptureOutcome capture(ProspectCapture capture, Put put, List<ProspectEntity> others) {
        Instant at = capture.capturedAt().toInstant();
        for (ProspectEntity other : others) {
            if (other.source == capture.source() && other.capturedAt.equals(at)) {
                return repeated(capture, other);
            }
        }
        Customer customer = customers.get(put.customerId());
        capture.check(customer.state());
        refusePursued(capture, others);
        ProspectEntity prospect =
                ProspectEntity.captured(Ids.next(), customer, capture, at, caller, followUps.dueAt(capture, at));
        others.add(prospect);
        made.add(prospect);
        boolean registered = put.outcome() == PutOutcome.REGISTERED && told.add(customer.id());
        return new CaptureOutcome(null, prospect.id, registered ? customer.id() : null, put.version());
    }

    /** The same capture sent again counts once. */
    private static CaptureOutcome repeated(ProspectCapture capture, ProspectEntity there) {
        if (there.toProspect().details().sameAs(capture.details())) {
            return CaptureOutcome.REPEATED;
        }
        throw Refusal.unprocessable(
                "PROSPECT_CAPTURED",
                "/capturedAt",
                capture.capturedAt(),
                "Prospect " + there.id + " was captured then and says something else: change that one.");
    }

    private static void refusePursued(ProspectCapture capture, List<ProspectEntity> others) {
        others.stream().filter(other -> other.stage.isPursued()).findFirst().ifPresent(pursued -> {
            throw Refusal.unprocessable(
                    "PROSPECT_PURSUED",
                    "/customer/externalIds",
                    capture.customerName().id(),
                    "The customer is pursued already, as prospect " + pursued.id + ".");
        });
    }

    List<ProspectEntity> made() {
        return made;
    }
}
