package dev.guanxi.customer.branch;

/** Distances on the earth, taken as a sphere of the IUGG's mean radius; off by half a percent at most. */
final class GreatCircle {

    /** IUGG (1980), kilometres. */
    private static final double MEAN_RADIUS = 6371.0088;

    private GreatCircle() {}

    /** Kilometres between two places by the haversine formula; degrees, WGS 84. */
    static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double byLatitude = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double byLongitude = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double haversine = byLatitude * byLatitude
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * byLongitude
                        * byLongitude;
        return 2 * MEAN_RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
