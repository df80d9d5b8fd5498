package dev.guanxi.platform.openapi;

import dev.guanxi.platform.problem.ProblemTitles;
import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Tells in an operation's answers, by their status, the codes that it {@link Refuses} under, with their titles. */
final class RefusalCodes {

    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    /** For programs. */
    private static final String EXTENSION = "x-codes";

    /** Ends the name of a family. */
    private static final String ANY = "*";

    private final ProblemTitles titles = new ProblemTitles();

    /** The codes and families by status, by the operation's id. */
    private final Map<String, Map<Integer, List<String>>> declared = new HashMap<>();

    RefusalCodes(IndexView index) {
        for (AnnotationInstance refuses : index.getAnnotations(REFUSES)) {
            AnnotationInstance operation = refuses.target().asMethod().annotation(OPERATION);
            declared.put(operation.value("operationId").asString(), byStatus(refuses));
        }
    }

    private static Map<Integer, List<String>> byStatus(AnnotationInstance refuses) {
        Map<Integer, List<String>> byStatus = new TreeMap<>();
        for (AnnotationValue kind : refuses.values()) {
            byStatus.put(
                    Refusal.Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)).status(),
                    Arrays.asList(kind.asStringArray()));
        }
        return byStatus;
    }

    /** @param general what answers of a status say of any operation */
    void addTo(Operation operation, Map<Integer, String> general) {
        declared.getOrDefault(operation.getOperationId(), Map.of()).forEach((status, names) -> {
            List<String> own = names.stream().flatMap(this::codes).toList();
            APIResponse described = operation.getResponses().getAPIResponse(String.valueOf(status));
            String text = description(described, status, general);
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status),
                            OASFactory.createAPIResponse()
                                    .description(text + "\n\n" + list(own))
                                    .content(ProblemResponses.contentOf(described))
                                    .headers(Headers.ofProblem(status))
                                    .addExtension(EXTENSION, own));
        });
    }

    /** What the operation says itself has content; what Quarkus says of 403 has none. */
    private static String description(APIResponse described, int status, Map<Integer, String> general) {
        return described == null || described.getContent() == null ? general.get(status) : described.getDescription();
    }

    private Stream<String> codes(String name) {
        if (!name.endsWith(ANY)) {
            return Stream.of(name);
        }
        List<String> family = titles.codes(name.substring(0, name.length() - ANY.length()));
        if (family.isEmpty()) {
            throw new IllegalArgumentException("No code that has a title is one of " + name);
        }
        return family.stream();
    }

    private String list(List<String> own) {
        return own.stream()
                .map(code -> "- `" + code + "`: " + titles.title(code, Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
