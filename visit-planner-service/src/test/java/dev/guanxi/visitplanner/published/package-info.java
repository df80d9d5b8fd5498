/** What this service promises to others: events, OpenAPI, texts of problems, health. */
package dev.guanxi.visitplanner.published;
