package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** In which order accounts are listed. Score and rank are the same order seen from opposite ends. */
enum AccountSort {
    SCORE_DESCENDING("-score", true),
    SCORE_ASCENDING("score", false),
    RANK_ASCENDING("rank", true),
    RANK_DESCENDING("-rank", false);

    private final String parameter;
    private final boolean bestFirst;

    AccountSort(String parameter, boolean bestFirst) {
        this.parameter = parameter;
        this.bestFirst = bestFirst;
    }

    boolean isBestFirst() {
        return bestFirst;
    }

    static AccountSort of(String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return SCORE_DESCENDING;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidField(
                        "SORT_UNKNOWN",
                        "query:sort",
                        parameter,
                        Arrays.stream(values())
                                .map(sort -> sort.parameter)
                                .collect(Collectors.joining(", ", "One of ", "."))));
    }
}
