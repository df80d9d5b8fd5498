/** What imports made and changed, noted so that it can be undone. */
package dev.guanxi.customer.bulk.effect;
