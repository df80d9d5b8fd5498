/** The rights of a person (C17): what is held here is told or erased when customer-service asks, with a receipt. */
package dev.guanxi.visitplanner.erasure;
