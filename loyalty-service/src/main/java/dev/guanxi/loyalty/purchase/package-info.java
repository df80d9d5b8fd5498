/** What customers bought and brought back, as the customer service told it; kept so that any rule can be applied to it later. */
package dev.guanxi.loyalty.purchase;
