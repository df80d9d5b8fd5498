package dev.guanxi.platform.testing.walk;

import dev.guanxi.platform.testing.Answer;

/** Whoever takes the steps that lead to other services than the one under test. Their answers are not compared. */
public interface Elsewhere {

    /** The answer, with what later steps take from it; null for a step of the service under test. */
    Answer take(Step step);
}
