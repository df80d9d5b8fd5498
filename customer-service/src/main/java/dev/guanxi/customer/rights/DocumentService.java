package dev.guanxi.customer.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Documents of access requests: readable once all services have answered, and for a while only. */
@Singleton
final class DocumentService {

    private static final String FORGET_DOCUMENTS = """
            update data_subject_receipt t set document = null from data_subject_request r
            where r.id = t.request_id and r.state = 'COMPLETED' and r.completed_at < :limit and t.document is not null""";

    private static final String FORGET_REJECTIONS =
            "delete from import_rejection where import_id in (select id from import where finished_at < :limit)";

    private final Transactions transactions;
    private final RequestRepository requests;
    private final ReceiptStore receipts;
    private final RightsSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    DocumentService(
            Transactions transactions,
            RequestRepository requests,
            ReceiptStore receipts,
            RightsSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.receipts = receipts;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The document of an access request. */
    Uni<AccessDocument> of(UUID id) {
        return transactions.read(session -> requests.find(session, id)
                .invoke(found -> refuseUnready(found, id))
                .chain(found -> receipts.documents(session, id).map(rows -> document(found, rows))));
    }

    private static void refuseUnready(DataSubjectRequestEntity found, UUID id) {
        if (found == null || found.kind != RequestKind.ACCESS) {
            throw Refusal.unknown("REQUEST_UNKNOWN", "No access request has the id " + id + ".");
        }
        if (found.state != RequestState.COMPLETED) {
            String detail = "Not all services have answered yet.";
            throw Refusal.conflict(
                    "REQUEST_UNANSWERED", detail, new FieldError("REQUEST_UNANSWERED", "", found.state, detail));
        }
    }

    private AccessDocument document(DataSubjectRequestEntity request, List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw Refusal.unknown("DOCUMENT_GONE", "The document was kept for a while only; ask again.");
        }
        Map<HoldingService, Object> services = new EnumMap<>(HoldingService.class);
        rows.forEach(row -> services.put(HoldingService.valueOf((String) row[0]), read((String) row[1])));
        return new AccessDocument(request.id, request.customerId, request.contactId, services);
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Documents are kept as the JSON that was read", e);
        }
    }

    /** Forgets documents that were kept long enough, and rejected rows of imports, which repeat what was sent. */
    @Scheduled(
            every = "{guanxi.retention.every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return transactions.write(session -> forget(session, FORGET_DOCUMENTS, settings.documentsKept())
                .chain(() -> forget(session, FORGET_REJECTIONS, settings.rejectionsKept())));
    }

    private Uni<Void> forget(Mutiny.Session session, String sql, Period kept) {
        return session.createNativeQuery(sql)
                .setParameter(
                        "limit", LocalDate.now(clock).minus(kept).atStartOfDay().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
