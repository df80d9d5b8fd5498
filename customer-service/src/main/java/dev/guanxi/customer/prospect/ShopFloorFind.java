package dev.guanxi.customer.prospect;

import dev.guanxi.customer.interaction.Direction;
import dev.guanxi.customer.interaction.InteractionData;
import dev.guanxi.customer.interaction.InteractionKind;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group buyer or dealer whom a promoter met on a floor (S5): found by their own alertness (C5).
 *
 * @param id of the session in which they were met; the prospect's id too
 * @param promoter who met them
 * @param need what they need, contact and quantity included, as one remark; null if nothing is known
 */
record ShopFloorFind(
        UUID id,
        String store,
        String promoter,
        Position position,
        String organisation,
        String phone,
        String need,
        Instant foundAt) {

    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_SUBJECT = 200;

    /** What the prospect's remark says of this find; tells it from every other. */
    String remark() {
        return Stream.of("Met at " + store + " (" + id + ")", need)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    /** A capture of a customer who is there already; null for one who is new. */
    ProspectCapture capture(UUID customerId) {
        return new ProspectCapture(
                id,
                customerId,
                customerId == null ? customer() : null,
                ProspectSource.ALERTNESS,
                OffsetDateTime.ofInstant(foundAt, ZoneOffset.UTC),
                null,
                "Shop floor " + store,
                null,
                shortened(remark()),
                null,
                null);
    }

    /** What is kept of it at a customer who buys from us already; under the session's id, so that it is kept once. */
    InteractionData interaction() {
        return new InteractionData(
                id,
                InteractionKind.MEETING,
                Direction.INBOUND,
                foundAt,
                promoter,
                List.of(),
                shortened("Asked for an offer on the shop floor " + store, LONGEST_SUBJECT),
                shortened(remark()),
                null,
                null);
    }

    private CustomerData customer() {
        return new CustomerData(
                null,
                organisation,
                CustomerKind.ORGANISATION,
                Origin.EXTERNAL,
                position,
                CustomerState.POTENTIAL,
                null,
                List.of(),
                null,
                null,
                phone);
    }

    /** The remark of a prospect who was met before, with this find added; the same if it is in it already. */
    String addedTo(String before) {
        if (before == null || before.isBlank()) {
            return shortened(remark());
        }
        return before.contains(id.toString()) ? before : shortened(before + "\n" + remark());
    }

    private static String shortened(String text) {
        return shortened(text, LONGEST_REMARK);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
