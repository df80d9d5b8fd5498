package dev.guanxi.segmentation.value.plot;

import java.text.NumberFormat;
import java.util.List;

/** What all charts share: paper, title, legend, the upward axis with its grid; figures become places. */
final class Frame {

    static final int WIDTH = 760;
    static final int HEIGHT = 420;
    static final int LEFT = 72;
    static final int RIGHT = WIDTH - 24;
    static final int TOP = 92;
    static final int BOTTOM = HEIGHT - 58;

    private static final int Y_TICKS = 5;
    private static final int BELOW_AXIS = 18;

    private final Svg svg;
    private final Axis y;
    private final NumberFormat numbers;

    /** @param solid whether the legend shows areas; else lines */
    Frame(Labels labels, List<Series> series, boolean solid) {
        this.svg = new Svg(WIDTH, HEIGHT, labels.title(), labels.language().toLanguageTag());
        this.y = Axis.upTo(series.stream().mapToDouble(Series::largest).max().orElse(1), Y_TICKS);
        this.numbers = NumberFormat.getNumberInstance(labels.language());
        svg.text(LEFT - 48, 30, labels.title(), Style.TITLE, "start");
        svg.text(LEFT - 48, 50, labels.subtitle(), Style.SUBTITLE, "start");
        svg.text(LEFT - 48, TOP - 14, labels.y(), Style.LABEL, "start");
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 14, labels.x(), Style.LABEL, "middle");
        grid();
        legend(series, solid);
    }

    Svg svg() {
        return svg;
    }

    double y(double value) {
        return BOTTOM - value / y.end() * (BOTTOM - TOP);
    }

    void xTick(double x, String label) {
        svg.line(x, BOTTOM, x, BOTTOM + 4, Style.AXIS, null);
        svg.text(x, BOTTOM + BELOW_AXIS, label, Style.TICK, "middle");
    }

    String number(double value, int decimals) {
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        return numbers.format(value);
    }

    /** The axis last, over what was drawn on it. */
    String finished() {
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, Style.AXIS, null);
        return svg.finished();
    }

    private void grid() {
        for (double tick : y.ticks()) {
            if (tick > 0) {
                svg.line(LEFT, y(tick), RIGHT, y(tick), Style.GRID, null);
            }
            svg.text(LEFT - 8, y(tick) + 4, number(tick, y.decimals()), Style.TICK, "end");
        }
    }

    /** In the upper right corner, the last name at the edge. */
    private void legend(List<Series> series, boolean solid) {
        double end = RIGHT;
        for (int i = series.size() - 1; series.size() > 1 && i >= 0; i--) {
            String name = series.get(i).name();
            svg.text(end, TOP - 14, name, Style.LABEL, "end");
            end -= width(name) + 8;
            sample(i, end, solid);
            end -= 26 + 20;
        }
    }

    private void sample(int series, double end, boolean solid) {
        if (solid) {
            svg.rectangle(end - 12, TOP - 24, 12, 12, Style.colour(series));
        } else {
            svg.path(
                    new double[] {end - 26, end},
                    new double[] {TOP - 18, TOP - 18},
                    Style.colour(series),
                    Style.dashes(series));
        }
    }

    /** About: Chinese characters are as wide as they are high, others half as wide. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2E80 ? 12 : 6.6).sum();
    }
}
