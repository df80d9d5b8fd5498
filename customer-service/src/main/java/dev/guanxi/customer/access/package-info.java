/** Who may do what, and which customers a token reaches. */
package dev.guanxi.customer.access;
