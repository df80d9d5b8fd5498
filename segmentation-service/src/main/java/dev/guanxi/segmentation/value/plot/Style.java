package dev.guanxi.segmentation.value.plot;

/** How charts look. The two colours differ in brightness too, for print and for eyes that mix up colours. */
final class Style {

    static final String FONTS = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans SC', 'PingFang SC',"
            + " 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif";
    static final String PAPER = "#ffffff";
    static final String GRID = "#e5e7eb";
    static final String AXIS = "#6b7280";
    static final String MARK = "#9ca3af";
    static final Text TITLE = new Text(17, "#111827", true);
    static final Text SUBTITLE = new Text(12, "#4b5563", false);
    static final Text LABEL = new Text(12, "#374151", false);
    static final Text TICK = new Text(11, "#4b5563", false);

    private static final String[] COLOURS = {"#1d4e79", "#e08a3c"};
    private static final String[] DASHES = {null, "6 4"};

    private Style() {}

    record Text(int size, String colour, boolean bold) {}

    static String colour(int series) {
        return COLOURS[series % COLOURS.length];
    }

    /** A second line is dashed, so that both show where they lie on each other. */
    static String dashes(int series) {
        return DASHES[series % DASHES.length];
    }
}
