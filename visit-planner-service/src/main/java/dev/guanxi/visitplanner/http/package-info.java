/** What the requests of all capabilities have in common. */
package dev.guanxi.visitplanner.http;
