package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.rule.GiftRule;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rules as one text, such as {@code HOUSE_APPROVAL OFFICIAL_APPROVAL}: they are only ever read as a whole. */
final class RulesColumn implements AttributeConverter<List<GiftRule>, String> {

    @Override
    public String convertToDatabaseColumn(List<GiftRule> rules) {
        return rules.stream().map(GiftRule::name).collect(Collectors.joining(" "));
    }

    @Override
    public List<GiftRule> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(rule -> !rule.isEmpty())
                .map(GiftRule::valueOf)
                .toList();
    }
}
