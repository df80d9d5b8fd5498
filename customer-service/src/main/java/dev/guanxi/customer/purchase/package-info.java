/** The purchase archive (C8): what customers bought and returned, each once however often it is sent. */
package dev.guanxi.customer.purchase;
