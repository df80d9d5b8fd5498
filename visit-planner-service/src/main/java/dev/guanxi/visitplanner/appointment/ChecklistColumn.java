package dev.guanxi.visitplanner.appointment;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A checklist as one text, such as {@code BE_POLITE=true KEEP_SHORT=false}: it is only ever read as a whole. */
final class ChecklistColumn implements AttributeConverter<Map<ChecklistItem, Boolean>, String> {

    @Override
    public String convertToDatabaseColumn(Map<ChecklistItem, Boolean> checklist) {
        return checklist.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public Map<ChecklistItem, Boolean> convertToEntityAttribute(String column) {
        Map<ChecklistItem, Boolean> checklist = new EnumMap<>(ChecklistItem.class);
        Arrays.stream(column.split(" "))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("="))
                .forEach(entry -> checklist.put(ChecklistItem.valueOf(entry[0]), Boolean.valueOf(entry[1])));
        return checklist;
    }
}
