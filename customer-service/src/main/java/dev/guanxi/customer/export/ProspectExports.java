package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerPages;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.prospect.CapturedProspect;
import dev.guanxi.customer.prospect.ProspectCapture;
import dev.guanxi.customer.prospect.ProspectFilter;
import dev.guanxi.customer.prospect.ProspectPages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prospects on their way out, each as it was captured, with its customer as that is now. */
@Singleton
final class ProspectExports {

    private final ProspectPages prospects;
    private final CustomerPages customers;

    ProspectExports(ProspectPages prospects, CustomerPages customers) {
        this.prospects = prospects;
        this.customers = customers;
    }

    record Captured(CapturedProspect prospect, Customer customer) {

        private UUID id() {
            return prospect.id();
        }
    }

    Export<Captured> of(Scope scope, ProspectFilter filter) {
        return new Export<>(
                "prospects",
                ImportKind.PROSPECTS.columns(),
                (session, after, limit) -> prospects
                        .page(session, scope, filter, after, limit)
                        .chain(found -> customers
                                .of(
                                        session,
                                        found.stream()
                                                .map(CapturedProspect::customerId)
                                                .collect(Collectors.toSet()))
                                .map(known -> found.stream()
                                        .map(one -> new Captured(one, known.get(one.customerId())))
                                        .toList())),
                Captured::id,
                captured -> List.of(row(captured)),
                ProspectExports::json);
    }

    private static Map<String, Object> row(Captured captured) {
        CapturedProspect prospect = captured.prospect();
        Map<String, Object> row = CustomerColumns.of(captured.customer());
        row.put("source", prospect.source());
        row.put("capturedAt", prospect.capturedAt());
        row.put("campaign", prospect.campaign());
        row.put("followUpDueAt", due(prospect));
        row.put("remark", prospect.remark());
        if (prospect.cost() != null) {
            row.put("cost", prospect.cost().amount());
            row.put("costCurrency", prospect.cost().currency());
        }
        if (prospect.lapse() != null) {
            row.put("creditRecord", prospect.lapse().creditRecord());
            row.put("lapseReason", prospect.lapse().reason());
        }
        if (prospect.repair() != null) {
            row.put("equipment", prospect.repair().equipment());
            row.put("repairs", prospect.repair().repairs());
        }
        return row;
    }

    private static Instant due(CapturedProspect prospect) {
        Instant due = prospect.followUpDueAt();
        return due == null || due.isBefore(prospect.capturedAt()) ? null : due;
    }

    /** Whoever is captured is potential where it is new. */
    private static ProspectCapture json(Captured captured) {
        CapturedProspect prospect = captured.prospect();
        CustomerData customer = CustomerColumns.named(captured.customer()).withState(CustomerState.POTENTIAL);
        return new ProspectCapture(
                null,
                null,
                customer,
                prospect.source(),
                offset(prospect.capturedAt()),
                offset(due(prospect)),
                prospect.campaign(),
                prospect.cost(),
                prospect.remark(),
                prospect.lapse(),
                prospect.repair());
    }

    private static OffsetDateTime offset(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
