package dev.guanxi.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A million customers and a hundred segments: how long a new segment takes to find its members, and how long a customer
 * whose facts have changed takes. Facts are written where events would have left them; its own wait in the outbox.
 */
final class SegmentsBenchmark implements Benchmark {

    private static final Budget FILL = Budget.atMost(60);
    private static final Budget REVIEW = Budget.atMost(5);
    private static final int CUSTOMERS = 1_000_000;
    private static final int CHANGED = 2_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String SEGMENT = "0196a0b2-7c06-7000-8000-000000000001";
    private static final String ID = "cast('0196a0b2-7c06-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid)";

    private static final String ACCOUNTS = """
            insert into account (customer_id, version, name, kind, origin, position, state, registered_at, changed_at)
            select %s, 1, 'Customer ' || n, 'ORGANISATION', 'EXTERNAL', 'FINAL', 'ACTUAL', now() - interval '3 years', now()
            from generate_series(1, %d) n""".formatted(ID, CUSTOMERS);

    private static final String PURCHASES = """
            insert into purchase_fact (purchase_id, customer_id, purchased_at, currency, total)
            select gen_random_uuid(), %s, now() - random() * interval '730 days', 'GBP',
              round(cast(10 + 500 * random() as numeric), 2)
            from generate_series(1, %d) n cross join generate_series(1, 5)""".formatted(ID, CUSTOMERS);

    private static final String REVIEWS =
            "insert into customer_review select customer_id, 'infinity', 0, null from account on conflict do nothing";

    private static final String SEGMENTS = """
            insert into segment (id, code, name, state, version, rule_version, rule, confidential, created_by, created_at,
              changed_at)
            select %s, 'segment-' || n, 'Segment ' || n, 'ACTIVE', 1, 1, case
              when n = 1 then 'purchases.amount(365) >= 900 && purchases.daysSinceLast >= 30'
              when n %% 4 = 0 then 'purchases.count(' || 30 + n || ') >= ' || n %% 5
              when n %% 4 = 1 then 'purchases.amount(' || 60 + n || ') >= ' || n * 10 || ' && purchases.daysSinceLast < 400'
              when n %% 4 = 2 then 'purchases.daysSinceLast >= ' || 30 + n || ' && visits.count(90) == 0'
              else 'points.balance >= ' || n || ' || purchases.count(365) >= 3' end, false, 'benchmark', now(), now()
            from generate_series(1, 100) n""".formatted(ID);

    private static final String FILLING = """
            insert into segment_fill (segment_id, generation, state, last_customer, done, total, requested_at)
            values ('%s', 1, 'WAITING', '00000000-0000-0000-0000-000000000000', 0, %d, now())""".formatted(SEGMENT, CUSTOMERS);

    private static final String CHANGES = """
            update customer_review set due_at = now(), changed = 4
            where customer_id in (select customer_id from account order by customer_id limit %d)""".formatted(CHANGED);

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.onlySegmentation();
        Database database = new Database(
                bench.stack().platform().jdbcUrl("segmentation"),
                bench.stack().platform().user(),
                bench.stack().platform().password());
        Log.say("segments: writing %,d customers with their purchases", CUSTOMERS);
        database.sql(ACCOUNTS, PURCHASES, REVIEWS, SEGMENTS);
        database.sql("update segment_revision set revision = revision + 1", "vacuum analyze", "checkpoint");
        double fill = seconds(database, FILLING, "select count(*) from segment_fill where state <> 'DONE'");
        String members = database.sql("select count(*) from segment_membership where segment_id = '" + SEGMENT + "'");
        String due = "select count(*) from customer_review where due_at <= now()";
        double entering = seconds(database, CHANGES, due) * 1e3 / CHANGED;
        double review = seconds(database, CHANGES, due) * 1e3 / CHANGED;
        return List.of(
                new Finding("a new segment of a million customers", fill, "s", FILL, 0, List.of(members + " members")),
                new Finding(
                        "a changed customer among 100 segments",
                        review,
                        "ms",
                        REVIEW,
                        0,
                        List.of(String.format(
                                Locale.ROOT,
                                "%,d customers; %.2f ms when each enters many segments",
                                CHANGED,
                                entering))));
    }

    /** From a statement until nothing is left to do; up to two seconds of it pass before it is noticed. */
    private static double seconds(Database database, String begin, String left) {
        long began = System.nanoTime();
        database.sql(begin);
        while (!"0".equals(database.sql(left))) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
