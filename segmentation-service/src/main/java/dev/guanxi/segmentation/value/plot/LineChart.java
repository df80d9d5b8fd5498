package dev.guanxi.segmentation.value.plot;

import java.util.List;

/**
 * Lines over equal steps 1, 2, 3 …
 *
 * @param marked a step to be marked by an upright line, such as the end of what a model learned from; 0 for none
 * @param mark what is said there
 */
public record LineChart(Labels labels, List<Series> series, int marked, String mark) {

    private static final int X_TICKS = 8;

    public LineChart {
        series = List.copyOf(series);
    }

    public String svg() {
        Frame frame = new Frame(labels, series, false);
        int steps = series.stream().mapToInt(one -> one.values().length).max().orElse(1);
        Axis x = Axis.upTo(steps, X_TICKS);
        for (double tick : x.ticks()) {
            if (tick <= steps) {
                frame.xTick(place(tick, steps), frame.number(tick, 0));
            }
        }
        if (marked > 0 && marked < steps) {
            double at = place(marked, steps);
            frame.svg().line(at, Frame.TOP, at, Frame.BOTTOM, Style.MARK, "3 3");
            frame.svg().text(at + 6, Frame.BOTTOM - 8, mark, Style.TICK, "start");
        }
        for (int i = series.size() - 1; i >= 0; i--) {
            draw(frame, series.get(i).values(), i, steps);
        }
        return frame.finished();
    }

    private static void draw(Frame frame, double[] values, int number, int steps) {
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            xs[i] = place(i + 1, steps);
            ys[i] = frame.y(values[i]);
        }
        frame.svg().path(xs, ys, Style.colour(number), Style.dashes(number));
    }

    private static double place(double step, int steps) {
        return Frame.LEFT + step / steps * (Frame.RIGHT - Frame.LEFT);
    }
}
