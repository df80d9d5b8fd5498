package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.segmentation.segment.membership.ActiveSegmentReader;
import dev.guanxi.segmentation.segment.membership.ActiveSegments;
import dev.guanxi.segmentation.segment.rule.CompiledRule;
import dev.guanxi.segmentation.segment.rule.FaultyRule;
import dev.guanxi.segmentation.segment.rule.RuleFault;
import dev.guanxi.segmentation.segment.rule.RuleScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads rules as their authors write them, against the segments that are active now. */
@ApplicationScoped
class RuleReader {

    private final ActiveSegmentReader segments;

    RuleReader(ActiveSegmentReader segments) {
        this.segments = segments;
    }

    /** A rule that is right, and the segments that it was read against. */
    record Read(CompiledRule rule, ActiveSegments active) {

        /** Whether it reads what only managers may see, itself or through the segments that it asks for. */
        boolean confidential() {
            return rule.isConfidential()
                    || rule.references().stream()
                            .map(active::find)
                            .anyMatch(segment -> segment != null && segment.confidential());
        }
    }

    /**
     * Reads a rule.
     *
     * @param confidential whether the author may use what only managers see
     * @param own code of the segment whose rule it is to be; null of a new one
     */
    Uni<Read> read(Mutiny.Session session, String text, boolean confidential, String own) {
        return segments.current(session)
                .chain(active -> Workers.compute(() -> compile(text, confidential, own, active)));
    }

    private Read compile(String text, boolean confidential, String own, ActiveSegments active) {
        try {
            CompiledRule rule =
                    segments.compiler().compile(text, new RuleScope(confidential, active.codes(confidential)));
            if (own != null && active.leadsTo(rule.references(), own)) {
                throw new FaultyRule(List.of(new RuleFault(
                        RuleFault.Code.SEGMENT_CIRCLE, 1, 1, own, "Segments that do not ask for this one in turn.")));
            }
            return new Read(rule, active);
        } catch (FaultyRule e) {
            throw RuleRefusals.of(e);
        }
    }
}
