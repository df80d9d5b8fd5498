/** Requests that nobody should send: all are refused with a reason, and none leaves a trace in any database. */
package dev.guanxi.systemtests.input;
