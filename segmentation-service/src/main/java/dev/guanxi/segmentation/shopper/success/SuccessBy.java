package dev.guanxi.segmentation.shopper.success;

/** What success is told by. */
enum SuccessBy {
    /** The playbook whose advice was followed. */
    PLAYBOOK("playbook"),
    /** The confirmed type. */
    TYPE("confirmed_type"),
    STORE("store"),
    PROMOTER("promoter");

    private final String column;

    SuccessBy(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
