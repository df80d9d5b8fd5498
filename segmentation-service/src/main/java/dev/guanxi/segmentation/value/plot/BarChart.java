package dev.guanxi.segmentation.value.plot;

import java.util.List;

/**
 * Bars side by side for each of some categories.
 *
 * @param categories what stands under each group of bars, as many as each series has values
 */
public record BarChart(Labels labels, List<String> categories, List<Series> series) {

    private static final double FILLED = 0.7;
    /** More labels than fit side by side come on two levels. */
    private static final int CHARACTERS_IN_LINE = 100;

    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    public String svg() {
        Frame frame = new Frame(labels, series, true);
        double room = (double) (Frame.RIGHT - Frame.LEFT) / Math.max(1, categories.size());
        double width = room * FILLED / series.size();
        for (int c = 0; c < categories.size(); c++) {
            double left = Frame.LEFT + c * room + room * (1 - FILLED) / 2;
            for (int s = 0; s < series.size(); s++) {
                double top = frame.y(series.get(s).values()[c]);
                frame.svg().rectangle(left + s * width, top, width - 1, Frame.BOTTOM - top, Style.colour(s));
            }
            label(frame, c, Frame.LEFT + (c + 0.5) * room);
        }
        return frame.finished();
    }

    private void label(Frame frame, int category, double x) {
        boolean crowded = categories.stream().mapToInt(String::length).sum() > CHARACTERS_IN_LINE;
        double drop = crowded && category % 2 == 1 ? 14 : 0;
        frame.svg().text(x, Frame.BOTTOM + 16 + drop, categories.get(category), Style.TICK, "middle");
    }
}
