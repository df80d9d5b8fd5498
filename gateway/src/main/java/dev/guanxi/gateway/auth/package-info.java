/** Checks bearer tokens before a request reaches a service. */
package dev.guanxi.gateway.auth;
