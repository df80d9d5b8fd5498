package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rule.GiftKind;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Kinds as one text, such as {@code GOODS MEAL}: they are only ever read as a whole. */
final class KindsColumn implements AttributeConverter<Set<GiftKind>, String> {

    @Override
    public String convertToDatabaseColumn(Set<GiftKind> kinds) {
        return kinds.stream().map(GiftKind::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<GiftKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(kind -> !kind.isEmpty())
                .map(GiftKind::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
