/** Plumbing that every service needs and no library offers. Technical only: it knows nothing of customers. */
package dev.guanxi.platform;
