/** The people at a customer (C3): who they are, their part in the decision, how they may be reached. */
package dev.guanxi.customer.contact;
