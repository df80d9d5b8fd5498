/** The one way that services reach their database. */
package dev.guanxi.platform.persistence;
