/** How each kind of import takes part: it reads rows into records, writes these, and tells what became of them. */
package dev.guanxi.customer.bulk.importer;
