package dev.guanxi.segmentation.value.plot;

import java.util.Locale;

/**
 * The words on a chart.
 *
 * @param subtitle what the chart is of, in a line
 * @param x what goes to the right, with its unit
 * @param y what goes up, with its unit
 */
public record Labels(String title, String subtitle, String x, String y, Locale language) {}
