/** The rights of a person (C17): to be told what is held, and to be erased, in all services, with a receipt from each. */
package dev.guanxi.customer.rights;
