package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Rhythm;
import java.util.UUID;

/** An account with what the rule needs to judge it. */
record KnownAccount(UUID customerId, String name, String state, AccountFacts facts, Rhythm rhythm) {}
