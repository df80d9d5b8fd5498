/** What all records of a customer have in common: reached through the customer alone, made once, changed by version. */
package dev.guanxi.customer.dossier;
