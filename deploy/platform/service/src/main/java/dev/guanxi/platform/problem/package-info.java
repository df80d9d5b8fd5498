/** How a request is refused: one form (RFC 9457), a stable code, and for each fault where it is and what would be right. */
package dev.guanxi.platform.problem;
