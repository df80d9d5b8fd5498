package dev.guanxi.segmentation.playbook;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Guidance to go through point by point, in one language. */
@Schema(description = "Guidance to go through point by point", examples = """
                {"code":"CARE_RULES","name":"Care rules","summary":"Twenty-three rules for dealing with customers.",
                 "judgedBy":[],
                 "items":[{"code":"ADMIT_MISTAKES","text":"Admit mistakes",
                   "why":"They find out anyway; who says it first keeps their trust.",
                   "check":"What went wrong was said by us first, with what follows.",
                   "say":"“We configured it wrongly. It is replaced tomorrow, at our cost.”",
                   "dontSay":"“Somebody must have changed it on your side.”"}]}""")
record Playbook(
        @Schema(description = "Code, for programs") String code,

        @Schema(description = "Name, in the language asked for")
        String name,

        @Schema(description = "What it is about, in one sentence")
        String summary,

        @Schema(description = "What its keeping is judged by")
        List<String> judgedBy,

        @Schema(description = "Its points, in order") @NotNull List<Item> items) {

    /** One point. */
    @Schema(name = "PlaybookItem")
    record Item(
            @Schema(description = "Code within the playbook, for programs")
            String code,

            @Schema(description = "What is to be done, or what the figure says")
            String text,

            @Schema(description = "The reason") String why,

            @Schema(description = "The figure, of a context figure")
            String figure,

            @Schema(description = "How to tell that it is done")
            String check,

            @Schema(description = "An example of what to say")
            String say,

            @Schema(description = "An example of what not to say")
            String dontSay) {}

    boolean has(String item) {
        return items.stream().anyMatch(one -> one.code().equals(item));
    }
}
