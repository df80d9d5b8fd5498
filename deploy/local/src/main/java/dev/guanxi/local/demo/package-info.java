/**
 * The demonstration: real purchases through the public API, what the services make of them, and the proof that they
 * agree.
 */
package dev.guanxi.local.demo;
