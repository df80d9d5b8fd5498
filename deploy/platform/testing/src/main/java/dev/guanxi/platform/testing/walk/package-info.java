/** Walks that READMEs tell, as commands and answers: taken against the running service, so that they stay true. */
package dev.guanxi.platform.testing.walk;
