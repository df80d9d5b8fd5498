package dev.guanxi.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Which components of a record are never null, for their types are primitive. Those that are annotated as {@code @NotNull}
 * are described as required without this.
 */
final class AlwaysPresent {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    AlwaysPresent(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                records.computeIfAbsent(schemaName(type), name -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /** The properties of a schema that are never left out; where several records could be meant, of all of them. */
    Set<String> in(String schema, Set<String> properties) {
        Set<String> present = null;
        for (ClassInfo type : records.getOrDefault(schema, List.of())) {
            if (names(type).containsAll(properties)) {
                Set<String> here = present(type);
                here.retainAll(properties);
                if (present == null) {
                    present = here;
                } else {
                    present.retainAll(here);
                }
            }
        }
        return present == null ? Set.of() : present;
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Set<String> present(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE)
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
