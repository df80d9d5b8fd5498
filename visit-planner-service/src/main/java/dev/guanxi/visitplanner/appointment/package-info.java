/** The appointment before a visit, from the first proposal to its end (V2). */
package dev.guanxi.visitplanner.appointment;
