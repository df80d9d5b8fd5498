package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Takes figures out of answers. A figure that is not there is an error: it must never pass for 0. */
final class Answers {

    private Answers() {}

    /** @param path names of members, from the outside in */
    static BigDecimal amount(JsonNode answer, String... path) {
        return number(answer, path).decimalValue();
    }

    static long count(JsonNode answer, String... path) {
        return number(answer, path).longValue();
    }

    private static JsonNode number(JsonNode answer, String... path) {
        JsonNode figure = answer;
        for (String name : path) {
            figure = figure.path(name);
        }
        if (!figure.isNumber()) {
            throw new DemonstrationException("An answer lacks %s: %s".formatted(String.join(".", path), answer));
        }
        return figure;
    }

    /** The element of a list that has this value in this member; an empty object where none has. */
    static JsonNode having(JsonNode list, String member, String value) {
        for (JsonNode element : list) {
            if (element.path(member).asText().equals(value)) {
                return element;
            }
        }
        return list.path("none");
    }
}
