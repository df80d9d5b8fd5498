package dev.guanxi.customer.prospect;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sources of prospects in words, and the rule for following them up. */
@Schema(examples = """
                {"items":[{"code":"TRADE_SHOW","way":"COMPANY","text":"Visitors of our stand at a trade show",
                           "followUpDays":3}],
                 "note":"Where days are named, competitors court the same people: follow up within them."}""")
public record SourceGuide(@NotNull List<Source> items, String note) {

    /**
     * A source.
     *
     * @param way through the company, or by somebody's own effort
     * @param followUpDays days of 24 hours within which its prospects are followed up; absent where nothing is due
     */
    @Schema(name = "SourceGuideItem")
    public record Source(ProspectSource code, ProspectSource.Way way, String text, Integer followUpDays) {}
}
