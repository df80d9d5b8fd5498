/** Partner dealers, their agreements of one year, and how they perform (C11). */
package dev.guanxi.customer.dealer;
