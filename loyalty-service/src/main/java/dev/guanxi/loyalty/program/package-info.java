/** Frequency programs: what a purchase earns, from when, and how long the points keep (L1). */
package dev.guanxi.loyalty.program;
