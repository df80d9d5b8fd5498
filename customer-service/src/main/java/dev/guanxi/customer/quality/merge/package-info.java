/** Two records of one customer become one, without loss, and can be parted again. */
package dev.guanxi.customer.quality.merge;
