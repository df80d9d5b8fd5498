/** The people at customers who receive gifts. */
package dev.guanxi.customer.gift.receiver;
