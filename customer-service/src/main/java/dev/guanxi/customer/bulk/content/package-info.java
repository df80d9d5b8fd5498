/** The content of an import as rows: CSV or JSON lines, streamed, a bad row never more than its own loss. */
package dev.guanxi.customer.bulk.content;
