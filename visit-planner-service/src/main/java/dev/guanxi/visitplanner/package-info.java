/** Visits to customers: made by appointment (V2), reported by purpose (V1, V4), repeated in a rhythm (V5). */
package dev.guanxi.visitplanner;
