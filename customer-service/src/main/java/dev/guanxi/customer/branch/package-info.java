/** Our branches and how far away they are: geography counts when prospects are purified (C6). */
package dev.guanxi.customer.branch;
