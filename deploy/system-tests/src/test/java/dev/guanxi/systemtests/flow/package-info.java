/** The main flow of the API, each part of it as its users go through it. */
package dev.guanxi.systemtests.flow;
