package dev.guanxi.customer.purification;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list under other weights; nothing is kept of it.
 *
 * @param weightsVersion of the weights that are set, which the others are compared with
 * @param rankChanges how many would have another rank
 * @param gradeChanges how many would have another grade
 * @param items in order of the new rank
 * @param next cursor of the page after this one, absent on the last page
 */
@Schema(examples = """
                {"weightsVersion":1,"prospects":120,"rankChanges":87,"gradeChanges":14,
                 "items":[{"prospectId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                           "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","rank":1,"rankBefore":3,"score":71.2,
                           "scoreBefore":66.4,"grade":"A","gradeBefore":"B"}]}""")
public record WhatIf(
        long weightsVersion,
        int prospects,
        long rankChanges,
        long gradeChanges,
        @NotNull List<Move> items,
        String next) {

    /** The page after a rank. */
    static WhatIf of(long weightsVersion, List<Move> moves, int afterRank, int limit) {
        List<Move> rest = moves.subList(Math.min(Math.max(afterRank, 0), moves.size()), moves.size());
        List<Move> some = rest.subList(0, Math.min(limit + 1, rest.size()));
        Page<Move> page = Page.of(some, limit, last -> Cursor.of(last.rank()));
        return new WhatIf(
                weightsVersion,
                moves.size(),
                moves.stream().filter(Move::changesRank).count(),
                moves.stream().filter(Move::changesGrade).count(),
                page.items(),
                page.next());
    }

    /** Which list, under which weights. */
    @Schema(name = "WhatIfQuestion", examples = """
                    {"list":{"profileId":"01930d6e-7a40-7c3e-9d41-5b2f4c8e1a01","filter":{"source":"TRADE_SHOW"}},
                     "weights":""" + WeightsData.EXAMPLE + "}")
    public record Question(
            @NotNull @Valid ProspectList list,
            @NotNull @Valid WeightsData weights) {}
}
