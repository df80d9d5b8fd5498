package dev.guanxi.segmentation.segment.rule;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds facts that a rule wants to be small without asking whether they are known: unknown is 0, and smaller still. */
final class UnknownAsZero {

    /** Which side of a comparison is to be the smaller one. */
    private static final Map<String, Integer> SMALLER = Map.of("_<_", 0, "_<=_", 0, "_>_", 1, "_>=_", 1);

    private UnknownAsZero() {}

    static List<Fact> of(CelExpr rule, List<Usage> usages) {
        Set<Long> smaller = Syntax.within(rule)
                .flatMap(UnknownAsZero::smaller)
                .map(CelExpr::id)
                .collect(Collectors.toSet());
        Set<Fact> asked = usages.stream().map(Usage::fact).collect(Collectors.toSet());
        return usages.stream()
                .filter(usage -> smaller.contains(usage.node()))
                .map(Usage::fact)
                .distinct()
                .filter(fact -> isLeftOpen(fact, asked))
                .toList();
    }

    private static Stream<CelExpr> smaller(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.CALL
                        && SMALLER.containsKey(at.call().function())
                ? Syntax.within(at.call().args().get(SMALLER.get(at.call().function())))
                : Stream.empty();
    }

    private static boolean isLeftOpen(Fact fact, Set<Fact> asked) {
        Optional<Fact> known = FactCatalogue.knownBy(fact);
        return known.isPresent() && !asked.contains(known.get());
    }
}
