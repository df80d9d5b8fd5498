package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.NewReturn;
import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.customer.purchase.PurchaseRecorder;
import dev.guanxi.customer.purchase.PurchaseReturn;
import dev.guanxi.platform.problem.FieldError;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases and returns out of rows. */
final class PurchaseBatches implements Batches {

    private static final int MOST_LINES = 10_000;

    private final Scope scope;
    private final Buyers buyers;
    private final PurchaseRecorder recorder;
    private final PurchaseParser parser;
    private final PurchaseAssembler assembler = new PurchaseAssembler(MOST_LINES);
    private List<Rejection> rejections = new ArrayList<>();
    private List<PurchaseGroup> complete = new ArrayList<>();

    PurchaseBatches(Scope scope, Buyers buyers, PurchaseRecorder recorder, PurchaseParser parser) {
        this.scope = scope;
        this.buyers = buyers;
        this.recorder = recorder;
        this.parser = parser;
    }

    @Override
    public void add(Row row) {
        RowReading.take(row, one -> parser.read(one, assembler, complete)).ifPresent(rejections::add);
        assembler.takeOversized().forEach(oversized -> rejections.add(tooLarge(oversized)));
    }

    private static Rejection tooLarge(PurchaseRow row) {
        return Rejection.of(
                row.row(),
                new FieldError(
                        "PURCHASE_TOO_LARGE",
                        "/reference",
                        row.reference(),
                        "A purchase of at most " + MOST_LINES + " lines."));
    }

    @Override
    public Batch cut(long lastRow, boolean endOfFile) {
        complete.addAll(endOfFile ? assembler.rest() : assembler.closed(lastRow));
        String pending = Batches.numbers("", assembler.pending());
        Batch batch = new PurchaseBatch(complete, rejections, pending);
        complete = new ArrayList<>();
        rejections = new ArrayList<>();
        return batch;
    }

    private final class PurchaseBatch implements Batch {

        private final List<PurchaseGroup> groups;
        private final List<Rejection> unreadable;
        private final String pending;

        PurchaseBatch(List<PurchaseGroup> groups, List<Rejection> unreadable, String pending) {
            this.groups = groups;
            this.unreadable = unreadable;
            this.pending = pending;
        }

        @Override
        public String pending() {
            return pending;
        }

        @Override
        public List<Batch> halves() {
            if (groups.size() < 2) {
                return List.of();
            }
            List<PurchaseGroup> first = groups.subList(0, groups.size() / 2);
            List<PurchaseGroup> second = groups.subList(groups.size() / 2, groups.size());
            LongStream later = second.stream().flatMapToLong(PurchaseBatch::rowsOf);
            return List.of(
                    new PurchaseBatch(first, unreadable, Batches.numbers(pending, later)),
                    new PurchaseBatch(second, List.of(), pending));
        }

        private static LongStream rowsOf(PurchaseGroup group) {
            return group.rowNumbers().stream().mapToLong(Long::longValue);
        }

        @Override
        public Batch rejected() {
            List<Rejection> all = new ArrayList<>(unreadable);
            groups.stream()
                    .flatMapToLong(PurchaseBatch::rowsOf)
                    .forEach(row -> all.add(RowFault.unwritable().rejection(row)));
            return new PurchaseBatch(List.of(), all, pending);
        }

        @Override
        public Uni<BatchResult> write(Mutiny.Session session) {
            BatchResult result = new BatchResult();
            unreadable.forEach(result::reject);
            Set<ExternalId> customers =
                    groups.stream().map(group -> group.first().customer()).collect(Collectors.toSet());
            return buyers.idsOf(session, scope.owner(), customers)
                    .map(ids -> writable(ids, result))
                    .call(known -> writePurchases(session, known, result))
                    .call(known -> writeReturns(session, known, result))
                    .replaceWith(result);
        }

        private Map<PurchaseGroup, UUID> writable(Map<ExternalId, UUID> ids, BatchResult result) {
            Map<PurchaseGroup, UUID> known = new LinkedHashMap<>();
            for (PurchaseGroup group : groups) {
                ExternalId customer = group.first().customer();
                UUID id = ids.get(customer);
                if (id == null) {
                    rejectAll(
                            result,
                            group,
                            "CUSTOMER_UNKNOWN",
                            "customer",
                            customer.id(),
                            "The id of a customer that is registered for system " + customer.system() + ".");
                } else if (PurchaseData.isTooLarge(group.total())) {
                    rejectAll(
                            result,
                            group,
                            "TOTAL_TOO_LARGE",
                            "unitPrice",
                            group.total().toPlainString(),
                            "A purchase of at most " + PurchaseData.MOST_MONEY + " in all.");
                } else {
                    known.put(group, id);
                }
            }
            return known;
        }

        private Uni<Void> writePurchases(Mutiny.Session session, Map<PurchaseGroup, UUID> known, BatchResult result) {
            Map<UUID, PurchaseGroup> groupsById = new HashMap<>();
            List<NewPurchase> purchases = new ArrayList<>();
            known.forEach((group, customerId) -> {
                if (!group.isReturn()) {
                    NewPurchase purchase = group.purchase(customerId, scope.dealerId());
                    purchases.add(purchase);
                    groupsById.put(purchase.id(), group);
                }
            });
            return recorder.record(session, purchases)
                    .invoke(recorded -> recorded.forEach(id -> {
                        result.accept(groupsById.get(id).rowNumbers().size());
                        result.countPurchase();
                    }))
                    .chain(recorded -> recorder.sayTheSame(session, without(purchases, recorded)))
                    .invoke(same -> same.forEach((id, isSame) -> repeated(result, groupsById.get(id), isSame)))
                    .replaceWithVoid();
        }

        private static List<NewPurchase> without(List<NewPurchase> purchases, Set<UUID> recorded) {
            return purchases.stream()
                    .filter(one -> !recorded.contains(one.id()))
                    .toList();
        }

        private Uni<Void> writeReturns(Mutiny.Session session, Map<PurchaseGroup, UUID> known, BatchResult result) {
            Map<UUID, PurchaseGroup> groupsById = new HashMap<>();
            List<NewReturn> returns = new ArrayList<>();
            known.forEach((group, customerId) -> {
                if (group.isReturn()) {
                    NewReturn one = group.purchaseReturn(customerId, scope.dealerId());
                    returns.add(one);
                    groupsById.put(one.id(), group);
                }
            });
            return recorder.recordReturns(session, returns, purchase -> true)
                    .map(recorded -> accepted(recorded, groupsById, result))
                    .chain(recorded -> recorder.returnsSayTheSame(
                            session,
                            returns.stream()
                                    .filter(one -> !recorded.contains(one.id()))
                                    .toList()))
                    .invoke(same -> same.forEach((id, isSame) -> repeated(result, groupsById.get(id), isSame)))
                    .replaceWithVoid();
        }

        private static Set<UUID> accepted(
                List<PurchaseReturn> recorded, Map<UUID, PurchaseGroup> groupsById, BatchResult result) {
            Set<UUID> ids = new HashSet<>();
            for (PurchaseReturn one : recorded) {
                ids.add(one.id());
                result.accept(groupsById.get(one.id()).rowNumbers().size());
                result.countReturn(one.lines().stream()
                        .filter(line -> line.purchaseId() == null)
                        .count());
            }
            return ids;
        }

        private static void repeated(BatchResult result, PurchaseGroup group, boolean isSame) {
            if (isSame) {
                result.duplicate(group.rowNumbers().size());
            } else {
                rejectAll(
                        result,
                        group,
                        "REFERENCE_TAKEN",
                        "reference",
                        group.first().reference(),
                        "The reference stands for something else already; a purchase never changes.");
            }
        }

        private static void rejectAll(
                BatchResult result, PurchaseGroup group, String code, String column, String value, String detail) {
            FieldError error = new FieldError(code, "/" + column, value, detail);
            group.rowNumbers().forEach(row -> result.reject(Rejection.of(row, error)));
        }
    }
}
