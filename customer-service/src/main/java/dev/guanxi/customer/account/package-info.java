/** Who stands for us at an account: the manager who negotiates, the dealer who signs, the support team (C10). */
package dev.guanxi.customer.account;
