package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.SignalCheck;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was observed of a shopper.
 *
 * @param store whose mix of types is counted on; null for the chain's
 * @param asOf by the model of that time; null for the newest
 */
@Schema(name = "NewShopperClassification", description = "What was observed of a shopper", examples = """
                {"signals":[{"signal":"STROLLS","seen":"SEEN"},{"signal":"SPEAKS_OF_A_QUANTITY","seen":"ABSENT"}]}""")
record ClassificationData(
        @Schema(description = "Whose mix of types is counted on; the chain's if absent", examples = "hangzhou-1")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String store,

        @Schema(description = "By the model of that time; by the newest if absent")
        Instant asOf,

        @NotNull @Size(max = 100) @Schema(description = "What was seen, or looked for and not there; none is possible too")
        List<@NotNull @Valid Observed> signals) {

    /** One signal. */
    @Schema(name = "ShopperSignalObserved", examples = "{\"signal\":\"STROLLS\",\"seen\":\"SEEN\"}")
    record Observed(
            @NotNull @Size(max = 60) @Schema(description = "Code of a signal of /api/v1/shopper-signals")
            String signal,

            @Schema(description = "ABSENT: looked for or asked, and not there") @NotNull Seen seen) {}

    /**
     * By signal whether it was seen.
     *
     * @throws Refusal if a signal is unknown, there twice, withdrawn, or excluded by another that was seen too
     */
    Map<String, Boolean> observed(Catalogue catalogue) {
        Map<String, Boolean> observed = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            String pointer = "/signals/" + i + "/signal";
            Observed one = signals.get(i);
            SignalCheck.require(catalogue, one.signal(), pointer);
            if (observed.put(one.signal(), isSeen(one, i)) != null) {
                throw Refusal.unprocessable("SHOPPER_SIGNAL_REPEATED", pointer, one.signal(), "Each signal once.");
            }
            if (one.seen() == Seen.SEEN) {
                seen.add(one.signal());
                SignalCheck.refuseExcluding(catalogue, seen, pointer);
            }
        }
        return observed;
    }

    private static boolean isSeen(Observed one, int i) {
        if (one.seen() == Seen.WITHDRAWN) {
            throw Refusal.unprocessable(
                    "SHOPPER_SIGNAL_WITHDRAWN",
                    "/signals/" + i + "/seen",
                    one.seen(),
                    "SEEN or ABSENT: nothing was said before that could be withdrawn.");
        }
        return one.seen() == Seen.SEEN;
    }
}
