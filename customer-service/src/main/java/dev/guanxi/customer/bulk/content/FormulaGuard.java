package dev.guanxi.customer.bulk.content;

/**
 * Keeps texts from being run as formulas by a spreadsheet that opens an export: an apostrophe before what would begin one,
 * as spreadsheets write it themselves for "this is text". An import takes it away again. Every text comes back as it was:
 * one that has apostrophes there already gets and loses one more.
 */
public final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String STARTERS = "=+-@\t\r";

    private FormulaGuard() {}

    /** The text as it is safe in a cell. */
    public static String guarded(String text) {
        return isFormula(text) ? GUARD + text : text;
    }

    /** The text that a cell stands for. */
    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether it begins one, behind any apostrophes. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && STARTERS.indexOf(text.charAt(at)) >= 0;
    }
}
