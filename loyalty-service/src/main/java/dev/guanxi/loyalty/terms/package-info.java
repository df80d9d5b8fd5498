/** What programs and clubs have in common in their terms: currencies, periods, the present. */
package dev.guanxi.loyalty.terms;
