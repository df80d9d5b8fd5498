package dev.guanxi.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the constructor of a test the one {@link RunningSystem} of all tests, which starts with the first of them. */
@ExtendWith(SystemUnderTest.Shared.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SystemUnderTest {

    /** Keeps it for all test classes and ends it after the last. */
    final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Shared.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(RunningSystem.class, key -> RunningSystem.start(), RunningSystem.class);
        }
    }
}
