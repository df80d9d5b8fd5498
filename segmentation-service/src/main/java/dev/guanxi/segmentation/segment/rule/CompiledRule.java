package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelVariableResolver;
import dev.guanxi.segmentation.activity.FactGroup;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule that is right. Says of a customer whether it holds, why, and when that may change. */
public final class CompiledRule {

    private final String text;
    private final CelAbstractSyntaxTree tree;
    private final Program quick;
    private final Program thorough;
    private final List<Usage> usages;
    private final Set<String> references;
    private final long cost;

    CompiledRule(
            String text,
            CelAbstractSyntaxTree tree,
            Program quick,
            Program thorough,
            List<Usage> usages,
            Set<String> references,
            long cost) {
        this.text = text;
        this.tree = tree;
        this.quick = quick;
        this.thorough = thorough;
        this.usages = usages;
        this.references = references;
        this.cost = cost;
    }

    public String text() {
        return text;
    }

    /** Steps for one customer at worst. */
    public long cost() {
        return cost;
    }

    /** Codes of the segments that it asks for. */
    public Set<String> references() {
        return references;
    }

    /** The groups of facts that it reads. */
    public Set<FactGroup> groups() {
        Set<FactGroup> groups = EnumSet.noneOf(FactGroup.class);
        usages.forEach(usage -> groups.add(usage.fact().group()));
        return groups;
    }

    public boolean isConfidential() {
        return usages.stream().anyMatch(usage -> usage.fact().confidential());
    }

    /** Facts that it wants to be small without asking whether they are known, though unknown counts as 0. */
    public List<Fact> unknownAsZero() {
        return UnknownAsZero.of(tree.getExpr(), usages);
    }

    /** Whether time alone can change what it says. */
    public boolean isTimed() {
        return usages.stream().anyMatch(usage -> usage.fact().passing() != Passing.STAYS);
    }

    /** Whether it holds for the customer; where it cannot be said, it does not. */
    public boolean holds(FactSheet sheet, Collection<String> segments, Instant now) {
        return answer(sheet, segments, now) == Answer.HOLDS;
    }

    /**
     * What it says of the customer. After a division by zero or with a number beyond all bounds it cannot be said.
     *
     * @param segments codes of the segments that the customer is in
     */
    public Answer answer(FactSheet sheet, Collection<String> segments, Instant now) {
        try {
            return Boolean.TRUE.equals(quick.eval(values(sheet, segments, now))) ? Answer.HOLDS : Answer.FAILS;
        } catch (CelEvaluationException | RuntimeException e) {
            // one customer's odd facts must not keep the others waiting
            return Answer.UNDECIDED;
        }
    }

    /** When the answer may change next while nothing happens; null if never. */
    public Instant nextChange(FactSheet sheet, Instant now) {
        Instant next = null;
        for (Usage usage : usages) {
            next = Moments.earlier(next, usage.nextChange(sheet, now));
        }
        return next;
    }

    /** Why it holds or not, condition by condition. */
    public Explanation explain(FactSheet sheet, Collection<String> segments, Instant now) {
        Map<Long, Object> results = new HashMap<>();
        try {
            thorough.trace(values(sheet, segments, now), (at, value) -> results.put(at.id(), value));
        } catch (CelEvaluationException e) {
            results.remove(tree.getExpr().id());
        }
        return new Explainer(tree, usages, results, sheet, now).explain(tree.getExpr());
    }

    private static CelVariableResolver values(FactSheet sheet, Collection<String> segments, Instant now) {
        Subject subject = new Subject(sheet, now);
        List<String> codes = List.copyOf(segments);
        return name -> {
            Fact fact = FactCatalogue.find(name).orElse(null);
            if (fact != null) {
                return Optional.of(sheet.value(fact, now));
            }
            return Optional.of(Language.SEGMENTS.equals(name) ? codes : subject);
        };
    }
}
