/** Customers who stop buying (C15): their cases, silent exits found in each customer's own rhythm, and the analysis of both. */
package dev.guanxi.customer.exit;
