package dev.guanxi.gateway.routing;

/** A service by the name it has in configuration, metrics and problems, and its running instances. */
public record Service(String name, Origins origins) {}
