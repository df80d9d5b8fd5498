package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.membership.MembershipReader.Fill;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as it is shown. */
@Schema(name = "Segment", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a601","code":"sleeping-key-accounts",
                 "name":"Sleeping key accounts","state":"ACTIVE","ruleVersion":2,
                 "rule":"tier.current == 'KEY' && purchases.daysSinceLast >= 90","confidential":false,
                 "createdBy":"marketing-3","createdAt":"2026-01-05T08:30:00Z","changedAt":"2026-01-06T08:30:00Z",
                 "activatedAt":"2026-01-06T08:30:00Z","members":37,
                 "fill":{"state":"DONE","done":4372,"total":4372,"requestedAt":"2026-01-06T08:30:00Z",
                  "finishedAt":"2026-01-06T08:30:01Z"}}""")
record SegmentView(
        @Schema(description = "The segment", examples = "0199f3a4-0c55-7b21-8f0e-91d2c3b4a601") @NotNull UUID id,

        @Schema(description = "By which rules ask for it; never changes", examples = "sleeping-key-accounts") @NotNull String code,

        @Schema(description = "For people", examples = "Sleeping key accounts") @NotNull String name,

        @Schema(
                description = "What it is for; absent if nothing was said",
                examples = "For the spring campaign",
                nullable = true)
        String description,

        @Schema(
                description = "DRAFT has no members yet, ACTIVE is kept up to date, RETIRED is kept as history",
                examples = "ACTIVE")
        @NotNull SegmentState state,

        @Schema(description = "Version of the present rule, from 1", examples = "2")
        int ruleVersion,

        @Schema(
                description = "A condition in CEL over the facts of /api/v1/segment-facts",
                examples = "tier.current == 'KEY' && purchases.daysSinceLast >= 90")
        @NotNull String rule,

        @Schema(description = "Whether it reads what only managers may see", examples = "false")
        boolean confidential,

        @Schema(description = "Subject of the token that created it", examples = "marketing-3") @NotNull String createdBy,

        @Schema(description = "When it was created", examples = "2026-01-05T08:30:00Z") @NotNull Instant createdAt,

        @Schema(description = "When it was last changed", examples = "2026-01-06T08:30:00Z") @NotNull Instant changedAt,

        @Schema(
                description = "First time; null while it never was active",
                nullable = true,
                examples = "2026-01-06T08:30:00Z")
        Instant activatedAt,

        @Schema(description = "Now; absent in lists", nullable = true, examples = "37")
        Long members,

        @Schema(description = "How far members of the present rule have been found; absent in lists", nullable = true)
        FillView fill) {

    /** How far members of the present rule have been found. */
    @Schema(name = "SegmentFill", examples = """
                {"state":"DONE","done":4372,"total":4372,"requestedAt":"2026-01-06T08:30:00Z",
                 "finishedAt":"2026-01-06T08:30:01Z"}""")
    record FillView(
            @Schema(description = "WAITING, RUNNING, DONE or FAILED", examples = "DONE")
            String state,

            @Schema(description = "Customers looked at", examples = "4372")
            long done,

            @Schema(description = "Customers when it began", examples = "4372")
            long total,

            @Schema(description = "When it was asked for", examples = "2026-01-06T08:30:00Z")
            Instant requestedAt,

            @Schema(description = "When it ended; absent before", nullable = true, examples = "2026-01-06T08:30:01Z")
            Instant finishedAt,

            @Schema(
                    description = "Why it failed: POST /segments/{id}/fills has it done again. Of one that is done, of"
                            + " how many customers the rule broke, who stay as they were. Else absent",
                    nullable = true,
                    examples = "java.lang.IllegalStateException: A stored snapshot cannot be read")
            String reason) {

        static FillView of(Fill fill) {
            return fill == null
                    ? null
                    : new FillView(
                            fill.state(),
                            fill.done(),
                            fill.total(),
                            fill.requestedAt(),
                            fill.finishedAt(),
                            fill.reason());
        }
    }

    static SegmentView of(Segment segment) {
        return of(segment, null, null);
    }

    static SegmentView of(Segment segment, Long members, Fill fill) {
        return new SegmentView(
                segment.id(),
                segment.code(),
                segment.name(),
                segment.description(),
                segment.state(),
                segment.ruleVersion(),
                segment.rule(),
                segment.confidential(),
                segment.createdBy(),
                segment.createdAt(),
                segment.changedAt(),
                segment.activatedAt(),
                members,
                FillView.of(fill));
    }
}
