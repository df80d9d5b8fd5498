package dev.guanxi.customer.exit;

import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a scan.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param asOf purchases after this do not count; now if absent
 * @param preview only find, open no cases; true if absent, so that nobody opens thousands of cases by accident
 * @param limits those that are configured if absent
 */
@Schema(examples = """
                {"asOf":"2011-06-10T00:00:00Z","preview":true,
                 "limits":{"minPurchaseDays":3,"factor":3,"quantile":0.95,"floorDays":30}}""")
public record ExitScanData(
        UUID id,
        OffsetDateTime asOf,
        Boolean preview,
        @Valid RhythmLimits limits) {

    public ExitScanData {
        preview = preview == null || preview;
    }
}
