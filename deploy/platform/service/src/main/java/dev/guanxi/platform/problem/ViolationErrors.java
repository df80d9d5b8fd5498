package dev.guanxi.platform.problem;

import dev.guanxi.platform.problem.ProblemShaper.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bean Validation's findings as pointers into the body or names of parameters. */
final class ViolationErrors {

    private ViolationErrors() {}

    static Fault fault(ConstraintViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(ViolationErrors::error)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        String detail = errors.size() == 1
                ? place(errors.get(0).pointer()) + " " + errors.get(0).detail() + "."
                : errors.size() + " values of the request are not valid.";
        return new Fault(400, "REQUEST_INVALID", detail, errors);
    }

    /** The empty pointer points at all of the body. */
    private static String place(String pointer) {
        return pointer.isEmpty() ? "The body" : pointer;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
        return new FieldError(code, pointer(violation), plain(violation.getInvalidValue()), violation.getMessage());
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof CharSequence || value instanceof Enum<?> ? value : null;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> inBody = new ArrayList<>();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node method = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.METHOD) {
                method = node;
            } else if (node.getKind() == ElementKind.PARAMETER) {
                String parameter = HttpParameters.name(violation.getRootBeanClass(), method, node, nodes);
                if (parameter != null) {
                    return parameter;
                }
            } else {
                inBody.add(node);
            }
        }
        return jsonPointer(inBody);
    }

    private static String jsonPointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escaped(String.valueOf(node.getKey())));
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
