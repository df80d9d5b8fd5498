package dev.guanxi.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a year of real purchases go through the whole system by its public API, shows what the services make of it, and
 * proves that they agree to the cent. It can be repeated: everything is there already then, and nothing changes.
 */
public final class Demonstration {

    private static final int AGREED = 0;
    private static final int DIFFERENT = 1;
    private static final int NOT_DONE = 3;

    private final DemonstrationOptions options;
    private final Screen screen;
    private final ApiClient api;

    private Demonstration(DemonstrationOptions options, Screen screen) {
        this.options = options;
        this.screen = screen;
        this.api = new ApiClient(options.gateway(), options.token());
    }

    /** @return 0 when all figures agree, 1 when any differ, 3 when it could not be done */
    public static int run(DemonstrationOptions options, PrintStream out) {
        Screen screen = new Screen(out, options.terminal(), System::nanoTime);
        try {
            return new Demonstration(options, screen).run();
        } catch (DemonstrationException | ApiException e) {
            screen.leaveDrawn();
            screen.line("The demonstration stops here: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private int run() {
        long begun = screen.nanos();
        RetailFile file = new RetailFile(options.file(), options.format());
        screen.line();
        screen.line("Demonstration: %s through %s".formatted(file.path().getFileName(), options.gateway()));
        screen.line();
        api.greet();
        Survey survey = survey(file);
        if (survey.totals().last() == null) {
            throw new DemonstrationException(
                    "No row of the file is a purchase. Maybe its columns need --mapping, or its numbers --decimal.");
        }
        Setting setting =
                new Setting(api, screen, options.format(), asOf(survey.totals().last()), options.patience());
        Findings findings = new Course(setting, file, survey).run();
        List<String> differences = reconcile(setting, findings);
        return close(differences, Duration.ofNanos(screen.nanos() - begun));
    }

    private Survey survey(RetailFile file) {
        ProgressBar bar = new ProgressBar(screen, "Reading the file");
        AtomicLong packed = new AtomicLong();
        long size = file.size();
        Survey survey = new Survey(file.format());
        file.read(packed, row -> {
            survey.add(row);
            bar.show(packed.get(), size, () -> Figures.count(survey.rows()) + " rows");
        });
        ReferenceTotals totals = survey.totals();
        bar.end("%s rows: %s customers, %s purchases for %s %s"
                .formatted(
                        Figures.count(totals.rows()),
                        Figures.count(totals.customers()),
                        Figures.count(totals.purchases()),
                        Figures.money(totals.revenue()),
                        options.format().currency()));
        return survey;
    }

    /** Midnight after the last day, where the shop is; not in the future, of which nothing is known. */
    private Instant asOf(Instant last) {
        if (options.asOf() != null) {
            return options.asOf();
        }
        Instant midnight = last.atZone(options.format().timeZone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(options.format().timeZone())
                .toInstant();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return midnight.isAfter(now) ? now : midnight;
    }

    private List<String> reconcile(Setting setting, Findings findings) {
        List<Reconciliation> reconciliations =
                new ArrayList<>(new Reconciler(findings, options.format().currency()).all());
        screen.line();
        screen.line("Reconciliation");
        if (PublishedGroups.areAbout(findings, options.format())) {
            published(setting, findings).ifPresent(reconciliations::add);
        }
        reconciliations.forEach(reconciliation -> {
            screen.line();
            reconciliation.table().print(screen);
        });
        return reconciliations.stream()
                .flatMap(reconciliation -> reconciliation.differences().stream())
                .toList();
    }

    private Optional<Reconciliation> published(Setting setting, Findings findings) {
        if (new Registrations(setting).areByNumber()) {
            return Optional.of(PublishedGroups.against(findings.valueGroups()));
        }
        screen.line();
        screen.line("  Not held against the published value groups: the customers were not registered in the order of"
                + " their numbers, which decides ties. On a fresh system they are.");
        return Optional.empty();
    }

    private int close(List<String> differences, Duration took) {
        screen.line();
        if (!differences.isEmpty()) {
            screen.line("These figures do not agree:");
            differences.forEach(difference -> screen.line("  " + difference));
            return DIFFERENT;
        }
        screen.line(
                "All figures agree. Done in %s.".formatted(Figures.seconds(took).strip()));
        screen.line("Try next: " + options.gateway() + "/docs, or deploy/local/demo --help for a file of your own.");
        screen.line();
        return AGREED;
    }
}
