package dev.guanxi.customer.purification;

/** What one part adds to a prospect's value. */
record PartScore(Part part, int weight, Finding finding) {}
