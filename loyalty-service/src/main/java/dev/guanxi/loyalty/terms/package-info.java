/** What programs and clubs have in common in their terms: currencies, periods, moments asked for. */
package dev.guanxi.loyalty.terms;
