package dev.guanxi.visitplanner.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a visit (V4).
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param purposesReached of the five; what counts for the outcome, not whether something was sold
 */
@Schema(description = "What came of a visit.", examples = """
                {"purposesReached":["PRESENT_COMPANY","GIVE_REASONS","SHOW_SERVICE"],
                 "findings":"They equip a second office in autumn.",
                 "needsHeard":[{"kind":"STATED","need":"Forty desktops by September"},
                               {"kind":"SECRET","need":"The director wants to be seen as a moderniser"}],
                 "competitorNews":[{"competitor":"Northwind","news":"Offers on-site repair in four hours"}],
                 "promises":[{"what":"Send the service level sheet","dueOn":"2026-05-08"}],
                 "nextStep":{"what":"Invite to the showroom","on":"2026-05-18"}}""")
public record ReportData(
        UUID id,
        @NotNull @Size(max = 5) Set<@NotNull VisitPurpose> purposesReached,
        @Size(max = 4000) String findings,
        @Size(max = 50) List<@NotNull @Valid Need> needsHeard,
        @Size(max = 50) List<@NotNull @Valid CompetitorNews> competitorNews,
        @Size(max = 20) List<@NotNull @Valid NewPromise> promises,
        @Valid NextStep nextStep) {

    public ReportData {
        needsHeard = needsHeard == null ? List.of() : needsHeard;
        competitorNews = competitorNews == null ? List.of() : competitorNews;
        promises = promises == null ? List.of() : promises;
    }

    /** In the order in which the domain names them, whatever the order they came in. */
    List<VisitPurpose> reachedInOrder() {
        return purposesReached.stream().sorted().toList();
    }

    /** A need of one of the five kinds (C4). */
    public record Need(
            @NotNull NeedKind kind,
            @NotBlank @Size(max = 1000) String need) {}

    /** What was heard of a competitor. */
    public record CompetitorNews(
            @NotBlank @Size(max = 200) String competitor,
            @NotBlank @Size(max = 1000) String news) {}

    /**
     * A promise, which becomes a task.
     *
     * @param owner subject of who has to keep it; the account manager if absent
     */
    public record NewPromise(
            @NotBlank @Size(max = 1000) String what,
            @Size(min = 1, max = 100) String owner,
            @NotNull LocalDate dueOn) {}

    /** What happens next. */
    public record NextStep(@NotBlank @Size(max = 1000) String what, LocalDate on) {}
}
