/** A second instance of each service beside the first. */
package dev.guanxi.systemtests.instances;
