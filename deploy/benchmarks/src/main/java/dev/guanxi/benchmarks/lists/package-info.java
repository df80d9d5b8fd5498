/** What is asked of the lists and reports of customer-service, how fast it is answered, and by which indexes. */
package dev.guanxi.benchmarks.lists;
