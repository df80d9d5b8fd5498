package dev.guanxi.customer.branch;

import java.util.List;

/**
 * Distances to the nearest of our open branches. Places are kept as points on the unit sphere, where the nearest is the
 * one with the greatest scalar product: thousands of prospects are compared with thousands of branches in no time.
 */
public final class Distances {

    private final List<Branch> branches;
    private final double[][] points;

    /** @param branches closed ones do not count */
    public Distances(List<Branch> branches) {
        this.branches = branches.stream().filter(Branch::open).toList();
        this.points = this.branches.stream()
                .map(branch -> point(
                        branch.latitude().doubleValue(), branch.longitude().doubleValue()))
                .toArray(double[][]::new);
    }

    /**
     * The nearest branch.
     *
     * @param km by the great circle
     */
    public record Nearest(String branch, double km) {}

    /** The branch nearest to a place, null if none is open; of two as near, the first that was opened. */
    public Nearest to(double latitude, double longitude) {
        double[] place = point(latitude, longitude);
        int nearest = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            double product = place[0] * points[i][0] + place[1] * points[i][1] + place[2] * points[i][2];
            if (product > greatest) {
                greatest = product;
                nearest = i;
            }
        }
        return nearest < 0 ? null : nearest(branches.get(nearest), latitude, longitude);
    }

    private static Nearest nearest(Branch branch, double latitude, double longitude) {
        double km = GreatCircle.km(
                latitude,
                longitude,
                branch.latitude().doubleValue(),
                branch.longitude().doubleValue());
        return new Nearest(branch.name(), km);
    }

    private static double[] point(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }
}
