/** Everything on one machine: platform, services and gateway as processes, started, watched and stopped together. */
package dev.guanxi.local;
