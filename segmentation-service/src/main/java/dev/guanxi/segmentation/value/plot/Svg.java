package dev.guanxi.segmentation.value.plot;

import java.util.Locale;
import java.util.Map;

/** Writes SVG elements; texts are escaped, figures have two decimals at most. */
final class Svg {

    private static final Map<Character, String> ESCAPED = Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title, String language) {
        raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                .formatted(width, height, width, height));
        raw(" xml:lang=\"" + language + "\" font-family=\"" + Style.FONTS + "\">\n<title>" + escaped(title)
                + "</title>\n");
        rectangle(0, 0, width, height, Style.PAPER);
    }

    void rectangle(double x, double y, double width, double height, String fill) {
        raw("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(figure(x), figure(y), figure(width), figure(height), fill));
    }

    /** @param dashes as SVG has them; null for a line without */
    void line(double fromX, double fromY, double toX, double toY, String colour, String dashes) {
        raw("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"%s/>\n"
                .formatted(figure(fromX), figure(fromY), figure(toX), figure(toY), colour, dashed(dashes)));
    }

    void path(double[] x, double[] y, String colour, String dashes) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "M" : "L").append(figure(x[i])).append(' ').append(figure(y[i]));
        }
        raw("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"%s/>\n"
                .formatted(points, colour, dashed(dashes)));
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String text, Style.Text style, String anchor) {
        raw("<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>\n"
                .formatted(
                        figure(x),
                        figure(y),
                        style.size(),
                        style.colour(),
                        anchor,
                        style.bold() ? " font-weight=\"600\"" : "",
                        escaped(text)));
    }

    String finished() {
        return out + "</svg>\n";
    }

    private void raw(String text) {
        out.append(text);
    }

    private static String dashed(String dashes) {
        return dashes == null ? "" : " stroke-dasharray=\"" + dashes + "\"";
    }

    private static String figure(double value) {
        String fixed = String.format(Locale.ROOT, "%.2f", value);
        return fixed.replaceAll("\\.?0+$", "");
    }

    /** Control characters, which XML does not know, become spaces. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(ESCAPED.getOrDefault((char) c, c < ' ' ? " " : "" + (char) c)));
        return escaped.toString();
    }
}
