/** What every service that keeps copies of people's data owes these people. */
package dev.guanxi.platform.person;
