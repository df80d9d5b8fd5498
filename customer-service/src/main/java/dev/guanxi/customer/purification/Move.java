package dev.guanxi.customer.purification;

import dev.guanxi.customer.purification.Ranking.Ranked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a prospect would stand with other weights.
 *
 * @param rank with the other weights
 * @param rankBefore with the weights that are set
 */
@Schema(name = "WhatIfMove", examples = """
                {"prospectId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","rank":1,"rankBefore":3,"score":71.2,
                 "scoreBefore":66.4,"grade":"A","gradeBefore":"B"}""")
public record Move(
        UUID prospectId,
        UUID customerId,
        int rank,
        int rankBefore,
        BigDecimal score,
        BigDecimal scoreBefore,
        Grade grade,
        Grade gradeBefore) {

    /** One for each prospect of two rankings of the same list, in order of the later. */
    static List<Move> between(List<Ranked> before, List<Ranked> after) {
        Map<UUID, Ranked> places =
                before.stream().collect(Collectors.toMap(one -> one.facts().prospectId(), Function.identity()));
        return after.stream()
                .map(one -> of(places.get(one.facts().prospectId()), one))
                .toList();
    }

    private static Move of(Ranked before, Ranked after) {
        return new Move(
                after.facts().prospectId(),
                after.facts().customerId(),
                after.rank(),
                before.rank(),
                after.assessment().score(),
                before.assessment().score(),
                after.assessment().grade(),
                before.assessment().grade());
    }

    boolean changesRank() {
        return rank != rankBefore;
    }

    boolean changesGrade() {
        return grade != gradeBefore;
    }
}
