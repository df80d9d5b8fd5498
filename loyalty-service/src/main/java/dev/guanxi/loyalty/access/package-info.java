/** Who may do what. */
package dev.guanxi.loyalty.access;
