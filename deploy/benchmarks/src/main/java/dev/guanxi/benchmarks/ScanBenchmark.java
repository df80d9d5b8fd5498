package dev.guanxi.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Many customers are looked through for duplicates, from the request until the scan is done. */
final class ScanBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atMost(120);
    private static final int CUSTOMERS = 100_000;

    /** Every tenth is the one before it once more, with a letter missing in its name. */
    private static final String INSERT = """
            insert into customer (id, version, name, kind, origin, position, state, street, city, postal_code, country,
              phone, registered_at, changed_at)
            select cast('0196a0b2-7c03-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 1,
              case when n %% 10 = 0 then left(name, 3) || substr(name, 5) else name end, 'ORGANISATION', 'EXTERNAL',
              'FINAL', 'ACTUAL', (1 + abs(hashtext('h' || k)) %% 300) || ' ' || street || ' Road', city,
              cast(310000 + abs(hashtext(city)) %% 3000 as text), 'CN',
              case when k %% 2 = 0 then '+86571' || (80000000 + k) end, now(), now()
            from (select n, k, initcap(left(md5('a' || k), 7)) || ' ' || initcap(left(md5('b' || k), 6)) as name,
                    initcap(left(md5('s' || abs(hashtext('t' || k)) %% 5000), 9)) as street,
                    initcap(left(md5('c' || abs(hashtext('d' || k)) %% 300), 8)) as city
                  from (select n, case when n %% 10 = 0 then n - 1 else n end as k
                        from generate_series(1, %d) n) numbered) named
            on conflict do nothing""".formatted(CUSTOMERS);

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        bench.customerDatabase().sql(INSERT);
        bench.settle();
        Log.say("scan: %d customers", CUSTOMERS);
        JobClient scans = new JobClient(bench.customerService(), bench.tokens().get(0));
        long began = System.nanoTime();
        var done = scans.scanned();
        double seconds = (System.nanoTime() - began) / 1e9;
        String details = String.format(
                Locale.ROOT,
                "%,d customers, %,d pairs compared, %,d suspects",
                done.path("customers").asLong(),
                done.path("compared").asLong(),
                done.path("suspects").asLong());
        return List.of(new Finding("scan for duplicates", seconds, "s", BUDGET, 0, List.of(details)));
    }
}
