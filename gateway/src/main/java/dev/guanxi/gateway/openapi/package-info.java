/** One OpenAPI document made of those of the services. */
package dev.guanxi.gateway.openapi;
