package dev.guanxi.segmentation.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What holds of an account at one time: the newest rating of each subject, fresh or gone stale. */
public record Ratings(Map<Subject, Rated> bySubject) {

    public static final Ratings NONE = new Ratings(Map.of());

    private static final char STALE = '!';

    /**
     * @param points from 0 to 100
     * @param stale whether it was given too long ago to count
     */
    public record Rated(int points, boolean stale) {

        public Rated {
            if (points < 0 || points > 100) {
                throw new IllegalArgumentException("points must be 0 to 100, but are " + points);
            }
        }
    }

    public Ratings {
        Map<Subject, Rated> sorted = new EnumMap<>(Subject.class);
        sorted.putAll(bySubject);
        bySubject = Collections.unmodifiableMap(sorted);
    }

    public Optional<Rated> of(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /** The same with that subject rated so, freshly. */
    public Ratings with(Subject subject, int points) {
        Map<Subject, Rated> changed = new EnumMap<>(Subject.class);
        changed.putAll(bySubject);
        changed.put(subject, new Rated(points, false));
        return new Ratings(changed);
    }

    /** Reads {@code SUBJECT=points}, with {@code !} behind it where stale, separated by blanks; null for none. */
    public static Ratings parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        Map<Subject, Rated> read = new EnumMap<>(Subject.class);
        for (String one : text.split(" ")) {
            int middle = one.indexOf('=');
            boolean stale = one.charAt(one.length() - 1) == STALE;
            String points = one.substring(middle + 1, one.length() - (stale ? 1 : 0));
            read.put(Subject.valueOf(one.substring(0, middle)), new Rated(Integer.parseInt(points), stale));
        }
        return new Ratings(read);
    }
}
