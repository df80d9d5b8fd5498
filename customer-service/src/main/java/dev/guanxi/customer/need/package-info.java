/** What customers need, of five kinds (C4, 五种需要), each open or met. */
package dev.guanxi.customer.need;
