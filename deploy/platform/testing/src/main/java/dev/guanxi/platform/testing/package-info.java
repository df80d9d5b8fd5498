/** What the tests of all services have in common: callers over HTTP, and checks that each service must pass. */
package dev.guanxi.platform.testing;
