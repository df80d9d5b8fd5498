/** How closely we work with each customer: what its margin and numbers recommend, and what a manager set (C9). */
package dev.guanxi.customer.relationship;
