/** The accounts and their trade, as customer-service's events tell them: the facts everything else is judged by. */
package dev.guanxi.segmentation.account;
