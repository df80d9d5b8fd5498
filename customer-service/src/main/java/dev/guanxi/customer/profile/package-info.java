/** Who our customers are (C1): register, change, find, upsert by the ids of other systems. */
package dev.guanxi.customer.profile;
