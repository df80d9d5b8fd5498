package dev.guanxi.customer.rights;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service answered to a request.
 *
 * @param records how many records it told, or erased or pseudonymised; absent before it answered
 * @param retained how many records it keeps under a pseudonymous id; absent where nothing was to be erased
 */
@Schema(name = "DataSubjectReceipt")
public record Receipt(HoldingService service, State state, Long records, Long retained, Instant answeredAt) {

    /** Whether it answered. */
    @Schema(name = "DataSubjectReceiptState")
    public enum State {
        ASKED,
        ANSWERED
    }
}
