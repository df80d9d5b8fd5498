/** Personal contact (C13): which days of customers and their people come up, how to greet, what the gift policy allows. */
package dev.guanxi.customer.occasion;
