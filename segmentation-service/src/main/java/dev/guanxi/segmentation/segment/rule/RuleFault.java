package dev.guanxi.segmentation.segment.rule;

/**
 * What is wrong with a rule, and where.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param found the text at fault
 * @param expected what would be right
 */
public record RuleFault(Code code, int line, int column, String found, String expected) {

    /** The kinds of faults. */
    public enum Code {
        MALFORMED("RULE_MALFORMED"),
        TOO_LONG("RULE_TOO_LONG"),
        TOO_DEEP("RULE_TOO_DEEP"),
        TOO_COSTLY("RULE_TOO_COSTLY"),
        NOT_BOOLEAN("RULE_NOT_BOOLEAN"),
        TYPE_MISMATCH("RULE_TYPE_MISMATCH"),
        FACT_UNKNOWN("RULE_FACT_UNKNOWN"),
        FACT_FORBIDDEN("RULE_FACT_FORBIDDEN"),
        VALUE_UNKNOWN("RULE_VALUE_UNKNOWN"),
        DIVISION_BY_ZERO("RULE_DIVISION_BY_ZERO"),
        WINDOW_INVALID("RULE_WINDOW_INVALID"),
        FUNCTION_UNSUPPORTED("RULE_FUNCTION_UNSUPPORTED"),
        SEGMENT_UNKNOWN("RULE_SEGMENT_UNKNOWN"),
        SEGMENT_CIRCLE("RULE_SEGMENT_CIRCLE");

        private final String problem;

        Code(String problem) {
            this.problem = problem;
        }

        /** The problem's code. */
        public String problem() {
            return problem;
        }
    }
}
