/** What the descriptions of all services' APIs have in common, added when a service is built. */
package dev.guanxi.platform.openapi;
