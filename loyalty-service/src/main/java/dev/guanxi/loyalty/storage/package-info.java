/** Many rows in one statement. */
package dev.guanxi.loyalty.storage;
