package dev.guanxi.customer.bulk.request;

import java.util.List;
import java.util.stream.Stream;

/** What the rows of an import are. */
public enum ImportKind {
    CUSTOMERS(
            List.of("system", "externalId", "name", "kind", "origin", "position", "state"),
            List.of(
                    "street",
                    "city",
                    "region",
                    "postalCode",
                    "country",
                    "latitude",
                    "longitude",
                    "phone",
                    "scope",
                    "target",
                    "servedByCompetitor",
                    "dealerId",
                    "furtherIds")),
    PURCHASES(
            List.of("system", "reference", "customer", "purchasedAt", "currency", "sku", "quantity", "unitPrice"),
            List.of("customerSystem", "description", "productLine", "channel", "configuration", "listPrice")),
    OPPORTUNITIES(
            List.of("system", "reference", "account", "product", "stage"),
            List.of(
                    "accountSystem",
                    "productLine",
                    "amount",
                    "currency",
                    "chance",
                    "competitor",
                    "expectedCloseOn",
                    "owner",
                    "region",
                    "stageReason",
                    "openedOn",
                    "closedOn")),
    PROSPECTS(
            List.of("system", "externalId", "name", "kind", "origin", "position", "source", "capturedAt"),
            List.of(
                    "campaign",
                    "followUpDueAt",
                    "scope",
                    "target",
                    "servedByCompetitor",
                    "street",
                    "city",
                    "region",
                    "postalCode",
                    "country",
                    "latitude",
                    "longitude",
                    "phone",
                    "cost",
                    "costCurrency",
                    "remark",
                    "creditRecord",
                    "lapseReason",
                    "equipment",
                    "repairs",
                    "dealerId",
                    "furtherIds")),
    CONTACTS(
            List.of("system", "reference", "customer", "name"),
            List.of(
                    "customerSystem",
                    "title",
                    "department",
                    "decisionPart",
                    "phones",
                    "emails",
                    "birthday",
                    "birthdayCalendar",
                    "familyMembers",
                    "interests",
                    "habits",
                    "consents"));

    private final List<String> needed;
    private final List<String> columns;

    ImportKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.columns = Stream.concat(needed.stream(), optional.stream()).toList();
    }

    /** Columns of a CSV file, under our names, without which it cannot be read. */
    public List<String> needed() {
        return needed;
    }

    /** All columns that are read, the needed ones first; an export has the same. */
    public List<String> columns() {
        return columns;
    }
}
