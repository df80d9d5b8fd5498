/** What passes between customers and us (C16): calls, visits, mails, complaints, surveys. */
package dev.guanxi.customer.interaction;
