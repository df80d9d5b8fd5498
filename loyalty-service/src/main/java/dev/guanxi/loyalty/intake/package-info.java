/** Takes what the customer service tells into points and memberships. */
package dev.guanxi.loyalty.intake;
