package dev.guanxi.customer.occasion;

import java.time.LocalDate;

/**
 * On which day a month of the Chinese calendar begins: that of the new moon in China's time (UTC+8). ICU's own moon is some
 * minutes off, which moves months that begin near midnight, the first one of 2027 among them.
 *
 * <p>J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49: to some seconds from 1900 to 2100, to a minute to 2200.
 */
final class NewMoon {

    private static final double LUNATIONS_PER_CENTURY = 1236.85;
    private static final double MEAN_MONTH = 29.530588861;
    private static final double FIRST = 2451550.09766;
    private static final double JULIAN_DAY_OF_EPOCH = 2440587.5;
    private static final double CHINA = 8 / 24d;
    private static final double SECONDS_A_DAY = 86_400;

    /** Coefficient, power of the eccentricity, multiples of the sun's and moon's anomalies, latitude argument and node. */
    private static final double[][] PERIODIC = {
        {-0.40720, 0, 0, 1, 0, 0}, {0.17241, 1, 1, 0, 0, 0}, {0.01608, 0, 0, 2, 0, 0}, {0.01039, 0, 0, 0, 2, 0},
        {0.00739, 1, -1, 1, 0, 0}, {-0.00514, 1, 1, 1, 0, 0}, {0.00208, 2, 2, 0, 0, 0}, {-0.00111, 0, 0, 1, -2, 0},
        {-0.00057, 0, 0, 1, 2, 0}, {0.00056, 1, 1, 2, 0, 0}, {-0.00042, 0, 0, 3, 0, 0}, {0.00042, 1, 1, 0, 2, 0},
        {0.00038, 1, 1, 0, -2, 0}, {-0.00024, 1, -1, 2, 0, 0}, {-0.00017, 0, 0, 0, 0, 1}, {-0.00007, 0, 2, 1, 0, 0},
        {0.00004, 0, 0, 2, -2, 0}, {0.00004, 0, 3, 0, 0, 0}, {0.00003, 0, 1, 1, -2, 0}, {0.00003, 0, 0, 2, 2, 0},
        {-0.00003, 0, 1, 1, 2, 0}, {0.00003, 0, -1, 1, 2, 0}, {-0.00002, 0, -1, 1, -2, 0}, {-0.00002, 0, 1, 3, 0, 0},
        {0.00002, 0, 0, 4, 0, 0}
    };

    /** What the planets add: coefficient, angle, its change per lunation. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518}
    };

    private NewMoon() {}

    /** The number of the lunation that holds a date; 0 began on 7 January 2000. */
    static long lunation(LocalDate date) {
        long guess = (long) Math.floor((date.toEpochDay() - day(0).toEpochDay()) / MEAN_MONTH);
        while (!day(guess + 1).isAfter(date)) {
            guess++;
        }
        while (day(guess).isAfter(date)) {
            guess--;
        }
        return guess;
    }

    /** The first day of a lunation. */
    static LocalDate day(long lunation) {
        double universal = dynamical(lunation) - earthsDelay(lunation) / SECONDS_A_DAY;
        return LocalDate.ofEpochDay((long) Math.floor(universal - JULIAN_DAY_OF_EPOCH + CHINA));
    }

    private static double dynamical(double k) {
        double t = k / LUNATIONS_PER_CENTURY;
        double mean = FIRST + MEAN_MONTH * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
        double eccentricity = 1 - t * (0.002516 + t * 0.0000074);
        double[] arguments = {
            2.5534 + 29.10535670 * k - t * t * (0.0000014 + t * 0.00000011),
            201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058)),
            160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011)),
            124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215)
        };
        return mean + periodic(eccentricity, arguments) + planets(k);
    }

    private static double periodic(double eccentricity, double[] arguments) {
        double sum = 0;
        for (double[] term : PERIODIC) {
            double angle = 0;
            for (int i = 0; i < arguments.length; i++) {
                angle += term[i + 2] * arguments[i];
            }
            sum += term[0] * Math.pow(eccentricity, term[1]) * sin(angle);
        }
        return sum;
    }

    private static double planets(double k) {
        double sum = 0;
        for (double[] term : PLANETS) {
            sum += term[0] * sin(term[1] + term[2] * k);
        }
        return sum;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees % 360));
    }

    /** Seconds that the earth's turning is behind even time; F. Espenak and J. Meeus, for 1986 to 2050 and near enough beyond. */
    private static double earthsDelay(double lunation) {
        double years = lunation / LUNATIONS_PER_CENTURY * 100;
        return Math.max(0, 62.92 + years * (0.32217 + years * 0.005589));
    }
}
