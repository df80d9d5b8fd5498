/** All that happened with a customer in one order (C16). */
package dev.guanxi.customer.timeline;
