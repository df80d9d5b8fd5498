/** Who may do what. */
package dev.guanxi.visitplanner.access;
