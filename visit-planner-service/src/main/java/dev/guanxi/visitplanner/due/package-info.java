/** Which accounts are due for a visit, in which order, and why (V5). */
package dev.guanxi.visitplanner.due;
