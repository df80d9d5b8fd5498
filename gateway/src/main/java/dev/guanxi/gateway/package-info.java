/** The one door to the services: finds the service, checks the token, streams request and answer through. */
package dev.guanxi.gateway;
