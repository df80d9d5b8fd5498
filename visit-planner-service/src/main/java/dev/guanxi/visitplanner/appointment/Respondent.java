package dev.guanxi.visitplanner.appointment;

/** Who answered when the appointment was made, and their position (V2). */
public record Respondent(String name, String position) {}
