/** Questions that the gateway itself asks a service: its health and its OpenAPI document. */
package dev.guanxi.gateway.inquiry;
