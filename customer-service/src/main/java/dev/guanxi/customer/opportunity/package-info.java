/** Deals under way and how they end (C14): stages, chances, the pipeline's analysis, and the products they are about. */
package dev.guanxi.customer.opportunity;
