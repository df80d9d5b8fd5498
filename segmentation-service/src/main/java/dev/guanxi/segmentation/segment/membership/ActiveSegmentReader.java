package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.segment.membership.ActiveSegments.Defined;
import dev.guanxi.segmentation.segment.rule.CompiledRule;
import dev.guanxi.segmentation.segment.rule.RuleCompiler;
import dev.guanxi.segmentation.segment.rule.RuleScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** The active segments with their rules, read again only when one has changed; each text is compiled once. */
@ApplicationScoped
public class ActiveSegmentReader {

    private static final int MOST_KEPT = 2_000;

    private final RuleCompiler compiler = new RuleCompiler();
    private final Map<String, CompiledRule> compiled = new ConcurrentHashMap<>();
    private volatile ActiveSegments latest = new ActiveSegments(0, List.of());

    /** Compiles rules that are being written; its refusals are the author's to see. */
    public RuleCompiler compiler() {
        return compiler;
    }

    /**
     * The segments as they are until the transaction ends: their rules cannot change before.
     *
     * <p>A change of rules in turn waits for the transactions that decide by the old ones.
     */
    Uni<ActiveSegments> heldStill(Mutiny.Session session) {
        return read(session, "select revision from segment_revision for share").invoke(segments -> latest = segments);
    }

    /** The segments as they are now. Not kept: a transaction that changes rules sees what may never be committed. */
    public Uni<ActiveSegments> current(Mutiny.Session session) {
        return read(session, "select revision from segment_revision");
    }

    private Uni<ActiveSegments> read(Mutiny.Session session, String revision) {
        return session.createNativeQuery(revision, Long.class)
                .getSingleResult()
                .chain(number -> number == latest.revision() ? Uni.createFrom().item(latest) : load(session, number));
    }

    private Uni<ActiveSegments> load(Mutiny.Session session, long revision) {
        return session.createNativeQuery("select id, code, rule from segment where state = 'ACTIVE'", Object[].class)
                .getResultList()
                .chain(rows -> Workers.compute(
                        () -> build(revision, rows.stream().map(Row::new).toList())));
    }

    private ActiveSegments build(long revision, List<Row> rows) {
        return new ActiveSegments(
                revision,
                rows.stream()
                        .map(row -> new Defined(row.uuid(0), row.text(1), compile(row.text(2))))
                        .toList());
    }

    private CompiledRule compile(String rule) {
        if (compiled.size() > MOST_KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(rule, text -> compiler.compile(text, RuleScope.ofKept()));
    }
}
