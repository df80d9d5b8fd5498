package dev.guanxi.segmentation.segment.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language of rules: CEL (Common Expression Language) with the facts of the catalogue, {@code inSegment("code")},
 * comparisons, arithmetic, {@code in}, {@code size}, {@code contains}, {@code startsWith}, {@code endsWith},
 * {@code all}, {@code exists} and {@code exists_one}. No regular expressions, no lists that a rule builds up, nothing
 * that knows the time of day: the same facts at the same moment give the same answer.
 */
final class Language {

    static final int MAX_LENGTH = 2_000;
    static final int MAX_DEPTH = 40;
    /** The segments that the customer is in, as {@code inSegment} asks for them. */
    static final String SEGMENTS = "segments";

    private static final int MAX_ITERATIONS = 10_000;

    static final CelOptions OPTIONS = options(true);

    private Language() {}

    private static CelOptions options(boolean shortCircuit) {
        return CelOptions.current()
                .enableHeterogeneousNumericComparisons(true)
                .maxExpressionCodePointSize(MAX_LENGTH)
                .maxParseRecursionDepth(MAX_DEPTH)
                .maxParseErrorRecoveryLimit(5)
                .comprehensionMaxIterations(MAX_ITERATIONS)
                .populateMacroCalls(true)
                .enableShortCircuiting(shortCircuit)
                .build();
    }

    static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(
                                StandardFunction.ADD,
                                StandardFunction.SUBTRACT,
                                StandardFunction.MULTIPLY,
                                StandardFunction.DIVIDE,
                                StandardFunction.MODULO,
                                StandardFunction.NEGATE,
                                StandardFunction.EQUALS,
                                StandardFunction.NOT_EQUALS,
                                StandardFunction.LESS,
                                StandardFunction.LESS_EQUALS,
                                StandardFunction.GREATER,
                                StandardFunction.GREATER_EQUALS,
                                StandardFunction.LOGICAL_AND,
                                StandardFunction.LOGICAL_OR,
                                StandardFunction.LOGICAL_NOT,
                                StandardFunction.CONDITIONAL,
                                StandardFunction.NOT_STRICTLY_FALSE,
                                StandardFunction.IN,
                                StandardFunction.SIZE,
                                StandardFunction.CONTAINS,
                                StandardFunction.STARTS_WITH,
                                StandardFunction.ENDS_WITH)
                        .build())
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.EXISTS_ONE_NEW)
                .addMacros(CelMacro.newGlobalMacro(
                        "inSegment",
                        1,
                        (factory, target, arguments) -> Optional.of(
                                factory.newGlobalCall("@in", arguments.get(0), factory.newIdentifier(SEGMENTS)))))
                .addVar(SEGMENTS, ListType.create(SimpleType.STRING));
        FactCatalogue.all().stream()
                .filter(fact -> !fact.isWindow())
                .forEach(fact -> builder.addVar(fact.name(), fact.type().cel()));
        windows().map(Fact::subject).distinct().forEach(name -> builder.addVar(name, OpaqueType.create(name)));
        windows()
                .collect(Collectors.groupingBy(Fact::member))
                .forEach((member, facts) -> builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        member, facts.stream().map(Language::overload).toList())));
        return builder.build();
    }

    private static CelOverloadDecl overload(Fact fact) {
        return CelOverloadDecl.newMemberOverload(
                fact.name(), fact.type().cel(), OpaqueType.create(fact.subject()), SimpleType.INT);
    }

    private static Stream<Fact> windows() {
        return FactCatalogue.all().stream().filter(Fact::isWindow);
    }

    /** @param shortCircuit whether conditions are left out that no longer matter; an explanation wants them all */
    static CelRuntime runtime(boolean shortCircuit) {
        CelRuntimeBuilder builder =
                CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(options(shortCircuit));
        windows()
                .forEach(fact -> builder.addFunctionBindings(CelFunctionBinding.from(
                        fact.name(), Subject.class, Long.class, (subject, days) -> subject.value(fact, days))));
        return builder.build();
    }
}
