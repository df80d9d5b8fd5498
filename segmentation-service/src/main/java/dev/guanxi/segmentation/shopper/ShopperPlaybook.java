package dev.guanxi.segmentation.shopper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to meet one type of shopper, in one language.
 *
 * @param handOver whom to call in; null where the promoter sees it through alone
 */
@Schema(description = "A type of walk-in shopper and how to meet it")
record ShopperPlaybook(
        ShopperType code,
        @Schema(examples = "Wait-and-see") String name,
        String summary,

        @Schema(description = "What can be observed: how to tell them")
        List<String> signals,

        @Schema(description = "What they want") List<String> wants,
        List<String> whatToDo,
        List<String> whatToAvoid,
        @Schema(description = "Sentences that fit") List<String> whatToSay,
        String nextStep,

        @Schema(description = "Whom to call in; absent where the promoter sees it through alone")
        HandOver handOver) {

    /**
     * @param to who takes over
     * @param tell what they must learn, so that the customer need not say it twice
     */
    @Schema(name = "ShopperHandOver")
    record HandOver(String to, String when, List<String> tell) {}
}
