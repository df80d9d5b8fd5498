package dev.guanxi.customer.occasion;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.Conditions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The question for what comes up, by day: of each day no more than a page can hold, by the index on days; of one customer or
 * manager, by the index on customers. Festivals are kept by all customers in China.
 */
final class UpcomingQuery {

    private static final String DAYS = """
            json_to_recordset(cast(cast(:days as text) as json))
              as d("on" date, calendar text, "key" int, kind text, source uuid, part text)""";

    /** Whose kind, source and part are beyond the cursor's, and that come round in this year. */
    private static final String COMES_UP = """
            (o.only_year is null or o.only_year = extract(year from d."on"))
            and (o.kind, o.source_id, o.part) > (d.kind, d.source, d.part)""";

    private static final String FOUND = "o.kind, o.source_id, o.part, o.customer_id, o.contact_id, o.first_year";

    private static final String OF_ALL = "select d.\"on\", " + FOUND + " from " + DAYS + """
             cross join lateral (
              select * from occasion_day o where o.calendar = d.calendar and o.day_key = d."key" and %s
              order by o.kind, o.source_id, o.part limit :most) o""";

    /**
     * Few occasions of a day are greeted: found by the index on greetings' days. Each {@code offset 0} keeps PostgreSQL,
     * which does not know how few they are, from looking at all occasions of the days.
     */
    private static final String GREETED = "select d.\"on\", " + FOUND + " from " + DAYS + """
             cross join lateral (select source_id, part from greeting where on_day = d."on" offset 0) g
            cross join lateral (
              select * from occasion_day
              where source_id = g.source_id and part = g.part collate "C"
                and calendar = d.calendar and day_key = d."key" offset 0) o
            where %s""";

    private static final String OF_SOME = "select d.\"on\", " + FOUND + " from " + DAYS + """
             join (select * from occasion_day where customer_id in (select id from mine)) o
               on o.calendar = d.calendar and o.day_key = d."key" where %s""";

    private static final String FESTIVALS = """
            select f."on", f.kind, c.id, f.kind, c.id, cast(null as uuid), cast(null as int)
            from json_to_recordset(cast(cast(:festivals as text) as json)) as f("on" date, kind text, source uuid)
            cross join lateral (
              select c.id from customer c where c.country = 'CN' and c.id > f.source and %s order by c.id limit :most) c""";

    private static final String GREETED_FESTIVALS = """
            select f."on", f.kind, c.id, f.kind, c.id, cast(null as uuid), cast(null as int)
            from json_to_recordset(cast(cast(:festivals as text) as json)) as f("on" date, kind text, source uuid)
            cross join lateral (
              select source_id from greeting where on_day = f."on" and part = f.kind and source_id > f.source offset 0) g
            cross join lateral (
              select id, dealer_id from customer where id = g.source_id and country = 'CN' offset 0) c
            where %s""";

    private static final String ALL = """
            %1$s select * from (%2$s union all %3$s) o ("on", kind, source_id, part, customer_id, contact_id, first_year)
            order by o."on", o.kind collate "C", o.source_id, o.part collate "C" limit :most""";

    private static final String OF_CUSTOMER = "with mine as (select id from customer where id = :customer)";

    private static final String OF_MANAGER = """
            with mine as (select customer_id as id from account_assignment
              where employee_key(employee) = :manager and function = 'ACCOUNT_MANAGER' and until_at is null)""";

    private static final String OF_BOTH = """
            with mine as (select customer_id as id from account_assignment
              where employee_key(employee) = :manager and function = 'ACCOUNT_MANAGER' and until_at is null and customer_id = :customer)""";

    private final UpcomingFilter filter;
    private final boolean ofSome;
    private final boolean byGreeting;
    private final Conditions stored;
    private final Conditions festivals;

    /** What is within the scope and left by the filter. */
    UpcomingQuery(Scope scope, UpcomingFilter filter) {
        this.filter = filter;
        ofSome = filter.customerId != null || filter.managerId != null;
        byGreeting = !ofSome && Boolean.TRUE.equals(filter.greeted);
        stored = new Conditions()
                .and(COMES_UP)
                .and("o.kind = :kind", filter.kind, OccasionKind::name)
                .and("o.dealer_id = :dealer", scope.dealerId());
        festivals = new Conditions()
                .and("c.dealer_id = :dealer", scope.dealerId())
                .with("customer", filter.customerId)
                .with("manager", filter.managerId == null ? null : EmployeeKey.of(filter.managerId));
        if (ofSome) {
            festivals.and("c.id in (select id from mine)");
        }
        if (filter.greeted != null && !byGreeting) {
            stored.and(greeted("o.source_id", "o.part", "d"));
            festivals.and(greeted("c.id", "f.kind", "f"));
        }
    }

    /** Asks yet for the days, the festivals and the most rows. */
    Mutiny.SelectionQuery<Object[]> in(Mutiny.Session session) {
        return festivals.bind(stored.bind(session.createNativeQuery(sql(), Object[].class)));
    }

    private String sql() {
        return byGreeting
                ? ALL.formatted("", GREETED.formatted(stored), GREETED_FESTIVALS.formatted(festivals))
                : ALL.formatted(whose(), (ofSome ? OF_SOME : OF_ALL).formatted(stored), FESTIVALS.formatted(festivals));
    }

    private String whose() {
        if (filter.managerId != null) {
            return filter.customerId == null ? OF_MANAGER : OF_BOTH;
        }
        return filter.customerId == null ? "" : OF_CUSTOMER;
    }

    private String greeted(String source, String part, String day) {
        return (filter.greeted ? "" : "not ") + "exists (select from greeting g where g.source_id = " + source
                + " and g.part = " + part + " and g.on_day = " + day + ".\"on\")";
    }
}
