package dev.guanxi.customer.gift.rule;

import dev.guanxi.customer.access.EmployeeKey;
import java.util.List;

/**
 * Those whose own matter something is: who gives it, asked for it, recorded or reported it. None of them decides on it (C12),
 * however the subject of their token is spelt.
 */
public record Involved(List<String> people) {

    public Involved {
        people = List.copyOf(people);
    }

    /** Whether somebody is one of them. */
    public boolean includes(String somebody) {
        return people.stream().anyMatch(one -> EmployeeKey.same(one, somebody));
    }
}
