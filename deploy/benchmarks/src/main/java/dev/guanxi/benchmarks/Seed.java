package dev.guanxi.benchmarks;

/** Customers to read, with ids that a load generator can make up. */
final class Seed {

    /** Ids are this and twelve hexadecimal digits. */
    static final String ID_PREFIX = "0196a0b2-7c00-7000-8000-";

    static final int CUSTOMERS = 50_000;

    private static final String INSERT = """
            insert into customer (id, version, name, kind, origin, position, state, registered_at, changed_at)
            select cast('%s' || lpad(to_hex(n), 12, '0') as uuid), 1, 'Customer ' || n, 'ORGANISATION', 'EXTERNAL',
              'FINAL', 'ACTUAL', now(), now() from generate_series(1, %d) n on conflict do nothing""".formatted(ID_PREFIX, CUSTOMERS);

    private static final String INSERT_EXTERNAL_IDS = """
            insert into customer_external_id (customer_id, owner, system, external_id)
            select cast('%s' || lpad(to_hex(n), 12, '0') as uuid), '00000000-0000-0000-0000-000000000000', 'seed',
              cast(n as text) from generate_series(1, %d) n on conflict do nothing""".formatted(ID_PREFIX, CUSTOMERS);

    private Seed() {}

    /** Puts them in place, unless they are there. */
    static void sow(Workbench bench) {
        bench.customerDatabase().inOneTransaction(INSERT, INSERT_EXTERNAL_IDS);
        bench.settle();
    }
}
