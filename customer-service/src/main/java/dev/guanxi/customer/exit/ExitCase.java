package dev.guanxi.customer.exit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.customer.prospect.CreditRecord;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The case of a customer who stopped buying, as the API shows it.
 *
 * @param version 1 when opened, one more with each change; the ETag
 * @param scanId the scan that found the silence, whose findings tell why
 * @param valueStated whether somebody stated the value; else it was computed when the case was opened
 * @param purchaseId the purchase that won the customer back, if one did
 * @param lastPurchaseAt before the case was opened; null if there was none
 */
@Schema(examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a04","version":2,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","detection":"SILENCE",
                 "scanId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a03","state":"OPEN","reason":"PRICE","valueLost":1200.5,
                 "currency":"GBP","valueStated":false,"owner":"manager-17","winBackBy":"2011-09-30",
                 "attempts":[{"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a05","triedOn":"2011-06-20","kind":"TERMS",
                              "what":"Offered free delivery","triedBy":"manager-17"}],
                 "lastPurchaseAt":"2011-03-01T10:00:00Z","openedAt":"2011-06-10T00:00:00Z",
                 "changedAt":"2011-06-20T09:00:00Z"}""")
public record ExitCase(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        UUID dealerId,
        @NotNull Detection detection,
        UUID scanId,
        @NotNull ExitState state,
        @NotNull ExitReason reason,
        String competitor,
        BigDecimal valueLost,
        String currency,
        boolean valueStated,
        CreditRecord creditRecord,
        String owner,
        LocalDate winBackBy,
        List<Attempt> attempts,
        String outcome,
        UUID purchaseId,
        Instant lastPurchaseAt,
        @NotNull Instant openedAt,
        Instant closedAt,
        @NotNull Instant changedAt) {

    /** After when a purchase says that the customer is back: of a silence that was found, since its last purchase. */
    Instant silentSince() {
        return detection == Detection.SILENCE && lastPurchaseAt != null ? lastPurchaseAt : openedAt;
    }

    /** The part that callers may change. */
    @JsonIgnore
    public ExitCaseData data() {
        return new ExitCaseData(
                id,
                customerId,
                reason,
                competitor,
                valueLost,
                currency,
                creditRecord,
                owner,
                winBackBy,
                state,
                outcome);
    }

    /** A case as it is opened; the data has its id. */
    static ExitCase opened(ExitCaseData data, UUID dealerId, boolean valueStated, Instant lastPurchaseAt, Instant now) {
        return new ExitCase(
                data.id(),
                1,
                data.customerId(),
                dealerId,
                Detection.REPORTED,
                null,
                data.state(),
                data.reason(),
                data.competitor(),
                data.valueLost(),
                data.currency(),
                valueStated,
                data.creditRecord(),
                data.owner(),
                data.winBackBy(),
                List.of(),
                null,
                null,
                lastPurchaseAt,
                now,
                null,
                now);
    }

    /** A case that a scan opens as of the time that it looked at. */
    static ExitCase found(
            UUID id, UUID customerId, UUID dealerId, UUID scanId, LostValue value, Instant asOf, Instant now) {
        return new ExitCase(
                id,
                1,
                customerId,
                dealerId,
                Detection.SILENCE,
                scanId,
                ExitState.OPEN,
                ExitReason.UNKNOWN,
                null,
                value.amount(),
                value.currency(),
                false,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                value.lastPurchaseAt(),
                asOf,
                null,
                now);
    }

    /** The case as the data says, one version on; a change of state is checked before. */
    ExitCase changed(ExitCaseData to, Instant now) {
        boolean sameValue =
                Objects.equals(data().valueLost(), to.valueLost()) && Objects.equals(currency, to.currency());
        Instant closed = to.state() == ExitState.OPEN ? null : state == to.state() ? closedAt : now;
        return new ExitCase(
                id,
                version + 1,
                customerId,
                dealerId,
                detection,
                scanId,
                to.state(),
                to.reason(),
                to.competitor(),
                to.valueLost(),
                to.currency(),
                valueStated || !sameValue,
                to.creditRecord(),
                to.owner(),
                to.winBackBy(),
                attempts,
                to.outcome(),
                purchaseId,
                lastPurchaseAt,
                openedAt,
                closed,
                now);
    }

    ExitCase tried(Attempt attempt, Instant now) {
        List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        return new ExitCase(
                id,
                version + 1,
                customerId,
                dealerId,
                detection,
                scanId,
                state,
                reason,
                competitor,
                valueLost,
                currency,
                valueStated,
                creditRecord,
                owner,
                winBackBy,
                all,
                outcome,
                purchaseId,
                lastPurchaseAt,
                openedAt,
                closedAt,
                now);
    }
}
