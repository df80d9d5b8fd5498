/** Whether two records are one and the same customer (C7): normalised forms, weighted comparison, candidate pairs. */
package dev.guanxi.customer.quality.matching;
