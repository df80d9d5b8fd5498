/** How often an account is visited, by its tier or by an agreement of its own (V5). */
package dev.guanxi.visitplanner.rhythm;
