package dev.guanxi.customer.profile;

import dev.guanxi.platform.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses customers of whom values contradict one another (C1). */
final class CustomerCheck {

    private CustomerCheck() {}

    /** @throws Refusal naming the first rule that is broken */
    static void check(CustomerData data) {
        refuseProspect(data);
        refuseHalfAPlace(data.address());
        refuseUncallable(data);
        refuseRepeated(data.externalIds());
    }

    private static void refuseProspect(CustomerData data) {
        if (data.prospect() != null && data.state() != CustomerState.POTENTIAL) {
            throw Refusal.unprocessable(
                    "PROSPECT_NOT_POTENTIAL",
                    "/prospect",
                    data.state(),
                    "Only a POTENTIAL customer has prospect data.");
        }
    }

    private static void refuseHalfAPlace(Address address) {
        if (address != null && (address.latitude() == null) != (address.longitude() == null)) {
            throw Refusal.unprocessable(
                    "COORDINATES_INCOMPLETE", "/address", null, "Latitude and longitude come together or not at all.");
        }
    }

    private static void refuseUncallable(CustomerData data) {
        if (!data.hasCallablePhone()) {
            throw Refusal.unprocessable(
                    "PHONE_INVALID",
                    "/phone",
                    data.phone(),
                    "A number that can be called, and nothing else: with + and its country's code, such as"
                            + " +86 571 8888 0000, unless the address names the country.");
        }
    }

    private static void refuseRepeated(List<ExternalId> externalIds) {
        Set<ExternalId> seen = new HashSet<>();
        for (int i = 0; i < externalIds.size(); i++) {
            if (!seen.add(externalIds.get(i))) {
                throw Refusal.unprocessable(
                        "EXTERNAL_ID_REPEATED",
                        "/externalIds/" + i,
                        externalIds.get(i).json(),
                        "Each external id once.");
            }
        }
    }
}
