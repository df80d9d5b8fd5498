/** Readiness of the services behind the gateway. */
package dev.guanxi.gateway.health;
