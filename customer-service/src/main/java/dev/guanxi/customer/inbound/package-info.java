/** Events of other services, handed to the capabilities that want them. */
package dev.guanxi.customer.inbound;
