/** Clubs that customers join by buying enough, and the quasi-members who are on their way (L2). */
package dev.guanxi.loyalty.club;
