package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each component is called in the merged document. Two services may share a name for the same content; where the
 * contents differ, or lead to components whose contents differ, each gets its service's name in front.
 */
final class ComponentNames {

    static final List<String> SECTIONS = List.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "links",
            "callbacks",
            "pathItems");

    private static final String REFERENCE = "#/components/";

    private final Set<String> conflicting;

    private ComponentNames(Set<String> conflicting) {
        this.conflicting = conflicting;
    }

    static ComponentNames of(List<ServiceDocument> documents) {
        Map<String, List<JsonNode>> contents = new HashMap<>();
        for (ServiceDocument document : documents) {
            for (String section : SECTIONS) {
                document.components(section).properties().forEach(component -> contents.computeIfAbsent(
                                reference(section, component.getKey()), name -> new ArrayList<>())
                        .add(component.getValue()));
            }
        }
        contents.values().removeIf(variants -> variants.size() < 2);
        return new ComponentNames(conflicts(contents));
    }

    private static Set<String> conflicts(Map<String, List<JsonNode>> shared) {
        Set<String> conflicts = new HashSet<>();
        shared.forEach((reference, variants) -> {
            if (new HashSet<>(variants).size() > 1) {
                conflicts.add(reference);
            }
        });
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, List<JsonNode>> entry : shared.entrySet()) {
                boolean leadsToConflict =
                        References.in(entry.getValue().get(0)).stream().anyMatch(conflicts::contains);
                grown |= leadsToConflict && conflicts.add(entry.getKey());
            }
        }
        return conflicts;
    }

    /** How a service's document refers to a component. */
    static String reference(String section, String name) {
        return REFERENCE + section + "/" + name;
    }

    /** The name in the merged document. */
    String name(String service, String section, String name) {
        return conflicting.contains(reference(section, name)) ? prefixed(service, name) : name;
    }

    /** A reference of a service's document as it reads in the merged one. */
    String renamed(String service, String reference) {
        int name = reference.lastIndexOf('/') + 1;
        return conflicting.contains(reference)
                ? reference.substring(0, name) + prefixed(service, reference.substring(name))
                : reference;
    }

    private static String prefixed(String service, String name) {
        return service + "." + name;
    }
}
