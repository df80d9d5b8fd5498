package dev.guanxi.broken.one;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks on purpose: a rule that knows JSON. */
record BrokenRule(JsonNode node) {}
