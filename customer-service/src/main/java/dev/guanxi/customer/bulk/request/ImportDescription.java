package dev.guanxi.customer.bulk.request;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes the columns of each kind of import, out of the lists that imports are read by. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ImportDescription implements OASFilter {

    private static final String OPERATION = "startImport";

    @Override
    public Operation filterOperation(Operation operation) {
        if (OPERATION.equals(operation.getOperationId())) {
            String tables = Arrays.stream(ImportKind.values())
                    .map(ImportDescription::table)
                    .collect(Collectors.joining("\n"));
            operation.setDescription(operation.getDescription() + "\n\n" + tables);
            operation.getParameters().stream()
                    .filter(parameter -> "kind".equals(parameter.getName()))
                    .forEach(parameter -> parameter.getSchema().setEnumeration(kinds()));
        }
        return operation;
    }

    private static List<Object> kinds() {
        return Arrays.stream(ImportKind.values())
                .<Object>map(ImportDescription::name)
                .toList();
    }

    private static String name(ImportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String table(ImportKind kind) {
        String rows = kind.columns().stream()
                .map(column -> "| `%s` | %s | %s |\n"
                        .formatted(column, kind.needed().contains(column) ? "yes" : "", ColumnForms.of(column)))
                .collect(Collectors.joining());
        return "### %s\n\nIn JSON lines: %s\n\n| column of a CSV | needed | what stands there |\n|---|---|---|\n%s"
                .formatted(name(kind), json(kind), rows);
    }

    /** By the schemas of the single requests. */
    private static String json(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS ->
                "`CustomerData`, with at least one of `externalIds`; what it leaves out is cleared. What a CSV has no column"
                        + " for stays as it is; a cell that is empty clears it.";
            case PURCHASES -> "`PurchaseData`, or a return: `CreditNoteData`, but for `id`.";
            case OPPORTUNITIES ->
                "`OpportunityData`, but for `id` and `customerId`, with `system`, `reference` and `account`, an"
                        + " `ExternalId`.";
            case PROSPECTS -> "`ProspectCapture`, with `capturedAt` and a `customer` that has one of `externalIds`.";
            case CONTACTS -> "`ContactData`, but for `id`, with `system`, `reference` and `customer`, an `ExternalId`.";
        };
    }
}
