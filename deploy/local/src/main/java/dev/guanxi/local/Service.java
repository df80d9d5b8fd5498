package dev.guanxi.local;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CUSTOMER,
    SEGMENTATION,
    VISIT_PLANNER,
    LOYALTY;

    /** Such as {@code visit-planner-service}: its folder, its process, what its consumer groups begin with. */
    public String processName() {
        return connector() + "-service";
    }

    /** Such as {@code visit-planner}: its file in {@code deploy/connectors}. */
    String connector() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as {@code visit_planner}. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Variable that tells the gateway where the service is. */
    String routeVariable() {
        return "GUANXI_ROUTES_" + name() + "_URL";
    }
}
