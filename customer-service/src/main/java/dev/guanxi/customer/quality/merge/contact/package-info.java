/** Two contacts of one customer that are one person become one, without loss, and can be parted again (C7). */
package dev.guanxi.customer.quality.merge.contact;
