/** Which service serves a path, and which of its instances is next. */
package dev.guanxi.gateway.routing;
