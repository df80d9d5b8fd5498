/** How long technical rows are kept. */
package dev.guanxi.platform.retention;
