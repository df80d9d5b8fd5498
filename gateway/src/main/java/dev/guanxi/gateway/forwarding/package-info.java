/** Streams one request to a service and its answer back. */
package dev.guanxi.gateway.forwarding;
