/** Failures that the gateway itself answers, in one form (RFC 9457). */
package dev.guanxi.gateway.problem;
