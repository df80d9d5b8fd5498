package dev.guanxi.segmentation.shopper;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to meet one type of shopper, in one language.
 *
 * @param handOver whom to call in; null where the promoter sees it through alone
 */
@Schema(description = "A type of walk-in shopper and how to meet it", examples = """
                {"code":"WAIT_AND_SEE","name":"Wait-and-see",
                 "summary":"Knows what kind of product they need but not which brand or model.",
                 "signals":["Names a kind of product or a price band, but no model."],
                 "wants":["To be understood before being advised."],
                 "whatToDo":["Let the attitude of service come first: friendly, patient, at their pace."],
                 "whatToAvoid":["Crowding them, or several promoters talking at once."],
                 "whatToSay":["“What will you mostly use it for? Then I show you two that fit.”"],
                 "nextStep":"Ask for the decision once they hold the product for longer or come back to the price."}""")
public record ShopperPlaybook(
        @Schema(description = "The type") ShopperType code,

        @Schema(description = "The type in the language asked for", examples = "Wait-and-see")
        String name,

        @Schema(description = "What such shoppers are like, in one sentence")
        String summary,

        @Schema(description = "What can be observed: how to tell them")
        List<String> signals,

        @Schema(description = "What they want") List<String> wants,
        @Schema(description = "What to do") List<String> whatToDo,
        @Schema(description = "What not to do") List<String> whatToAvoid,
        @Schema(description = "Sentences that fit") List<String> whatToSay,
        @Schema(description = "What to aim at") String nextStep,

        @Schema(description = "Whom to call in; absent where the promoter sees it through alone")
        HandOver handOver) {

    /**
     * @param to who takes over
     * @param tell what they must learn, so that the customer need not say it twice
     */
    @Schema(name = "ShopperHandOver", examples = """
                    {"to":"The supervisor","when":"As soon as a quantity is spoken of",
                     "tell":["What is needed, how many, and by when."]}""")
    public record HandOver(
            @Schema(description = "Whom to call in") String to,
            @Schema(description = "When to call them in") String when,
            @Schema(description = "What to tell them") List<String> tell) {}
}
