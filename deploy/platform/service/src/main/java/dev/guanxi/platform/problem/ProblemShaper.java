package dev.guanxi.platform.problem;

import dev.guanxi.platform.http.Languages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Gives every problem, whoever raised it, the same members: {@code code}, {@code errors} and a title in the reader's
 * language. Runs last, so that library and framework failures are shaped like our own.
 */
@Singleton
@Unremovable
public final class ProblemShaper implements ProblemPostProcessor {

    static final String CODE = "code";
    static final String ERRORS = "errors";
    private static final String VIOLATIONS = "violations";
    private static final String FIELD = "field";
    private static final int AFTER_ALL_OTHERS = -1;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final Languages languages;
    private final ProblemTitles titles;

    public ProblemShaper(Languages languages, ProblemTitles titles) {
        this.languages = languages;
        this.titles = titles;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Locale language = languages.ofRequest();
        Fault fault = Faults.of(problem, context.cause);
        HttpProblem.Builder shaped = HttpProblem.builder()
                .withType(problem.getType())
                .withStatus(fault.status())
                .withTitle(titles.title(fault.code(), language))
                .withDetail(fault.detail())
                .withInstance(problem.getInstance())
                .with(CODE, fault.code());
        if (!fault.errors().isEmpty()) {
            shaped.with(ERRORS, fault.errors());
        }
        copyOtherMembers(problem, shaped);
        problem.getHeaders().forEach(shaped::withHeader);
        if (fault.status() == 503) {
            shaped.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        shaped.withHeader("Content-Language", language.toLanguageTag());
        shaped.withHeader("Vary", "Accept-Language");
        return shaped.build();
    }

    private static void copyOtherMembers(HttpProblem from, HttpProblem.Builder to) {
        List<String> shapedHere = List.of(CODE, ERRORS, VIOLATIONS, FIELD);
        from.getParameters().forEach((name, value) -> {
            if (!shapedHere.contains(name)) {
                to.with(name, value);
            }
        });
    }

    @Override
    public int priority() {
        return AFTER_ALL_OTHERS;
    }

    /** What a failure means for its reader. */
    record Fault(int status, String code, String detail, List<FieldError> errors) {}
}
