package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.tier.PartScore.Measured;
import dev.guanxi.segmentation.tier.PartScore.Missing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a score as they are stored a million times: code of the part, then points in hundredths and the raw
 * figure, or the code of the reason why there are none. Weights are not repeated, they are in the run's model.
 */
final class StoredPoints {

    private static final String SEPARATOR = ";";
    private static final char MISSING = '!';
    private static final int CODE = 2;
    private static final Map<String, Part> BY_CODE =
            Arrays.stream(Part.values()).collect(Collectors.toMap(Part::code, Function.identity()));

    private StoredPoints() {}

    static String text(AccountScore score) {
        StringBuilder text = new StringBuilder(200);
        score.factors().forEach(factor -> factor.parts().forEach(part -> append(text, part)));
        return text.toString();
    }

    private static void append(StringBuilder text, PartScore part) {
        text.append(text.isEmpty() ? "" : SEPARATOR).append(part.part().code());
        if (part instanceof Measured measured) {
            text.append(Math.round(measured.value() * 100)).append(':').append(raw(measured.raw()));
        } else {
            text.append(MISSING).append(((Missing) part).reason().code());
        }
    }

    /** Millionths of a figure are what is shown at most. */
    private static String raw(double raw) {
        double shown = Math.rint(raw * 1e6) / 1e6;
        return shown == Math.rint(shown) && Math.abs(shown) < 1e15
                ? String.valueOf((long) shown)
                : String.valueOf(shown);
    }

    static AccountScore read(String text, TierModel model) {
        Map<Part, PartScore> stored = new EnumMap<>(Part.class);
        for (String one : text.isEmpty() ? new String[0] : text.split(SEPARATOR)) {
            Part part = BY_CODE.get(one.substring(0, CODE));
            stored.put(part, part(part, model.weight(part), one.substring(CODE)));
        }
        return AccountScore.of(
                model, part -> stored.getOrDefault(part, new Missing(part, model.weight(part), NoData.NOT_COLLECTED)));
    }

    private static PartScore part(Part part, int weight, String stored) {
        if (stored.charAt(0) == MISSING) {
            return new Missing(part, weight, NoData.ofCode(stored.charAt(1)));
        }
        int middle = stored.indexOf(':');
        return new Measured(
                part,
                weight,
                Long.parseLong(stored.substring(0, middle)) / 100.0,
                Double.parseDouble(stored.substring(middle + 1)));
    }
}
