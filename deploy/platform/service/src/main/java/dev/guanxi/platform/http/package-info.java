/** Conventions of the JSON APIs: pages, versions, languages, safe repeats. */
package dev.guanxi.platform.http;
