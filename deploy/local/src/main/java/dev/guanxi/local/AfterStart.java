package dev.guanxi.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Runs once the stack is ready, unless {@code --no-demo} is given. Found as a {@link java.util.ServiceLoader} service. */
public interface AfterStart {

    /**
     * @return whether all went well and all figures agree; if not, the stack is stopped and {@code start} fails
     */
    boolean run(Target target, PrintStream out);

    /**
     * The stack as its clients see it.
     *
     * @param gateway such as {@code http://localhost:8080}
     * @param tokens gives a token for a role, such as {@code manager}
     * @param root the repository
     */
    record Target(URI gateway, UnaryOperator<String> tokens, Path root) {}
}
