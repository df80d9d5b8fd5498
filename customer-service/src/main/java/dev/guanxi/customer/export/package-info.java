/** Exports of any size: streamed out page by page, in the columns that an import reads. */
package dev.guanxi.customer.export;
