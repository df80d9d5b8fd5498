package dev.guanxi.local.demo;

import dev.guanxi.local.AfterStart;
import java.io.PrintStream;

/** Runs the demonstration with the shipped data as soon as the stack is ready. */
public final class DemonstrationAfterStart implements AfterStart {

    @Override
    public boolean run(Target target, PrintStream out) {
        String token = target.tokens().apply("manager");
        return Demonstration.run(DemonstrationOptions.shipped(target.root(), target.gateway(), token), out) == 0;
    }
}
