package dev.guanxi.customer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountTeamTest {

    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID DEALER = new UUID(2, 2);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private static AccountAssignment employee(AccountFunction function, String employee, Instant from) {
        return new AccountAssignment(
                UUID.randomUUID(), 1, CUSTOMER, function, employee, null, from, null, null, "m.chen", null);
    }

    private static AccountAssignment manager(String employee, Instant from) {
        return employee(AccountFunction.ACCOUNT_MANAGER, employee, from);
    }

    private static AccountAssignment signer(UUID dealer, Instant from) {
        return new AccountAssignment(
                UUID.randomUUID(),
                1,
                CUSTOMER,
                AccountFunction.SIGNING_DEALER,
                null,
                dealer,
                from,
                null,
                null,
                "m.chen",
                null);
    }

    private static AccountAssignment technician(String employee) {
        return employee(AccountFunction.TECHNICIAN, employee, START);
    }

    private static AccountTeam team(AccountAssignment... current) {
        return new AccountTeam(List.of(current));
    }

    @Test
    void managerAndSignerSucceedThePresentOnes() {
        AccountAssignment manager = manager("wang", START);
        AccountAssignment signer = signer(DEALER, START);
        AccountTeam team = team(manager, signer, technician("zhao"));

        assertThat(team.admit(manager("sun", NOW), NOW)).isEqualTo(manager);
        assertThat(team.admit(signer(CUSTOMER, NOW), NOW)).isEqualTo(signer);
        assertThat(team.admit(technician("sun"), NOW)).isNull();
        assertThat(team().admit(manager("sun", START), NOW)).isNull();
    }

    @Test
    void someoneMayHaveSeveralFunctions() {
        assertThat(team(manager("wang", START)).admit(technician("wang"), NOW)).isNull();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("IN_FUTURE", team(), manager("wang", NOW.plusSeconds(1))),
                Arguments.of("ALREADY_ASSIGNED", team(manager("wang", START)), manager("wang", NOW)),
                Arguments.of("ALREADY_ASSIGNED", team(signer(DEALER, START)), signer(DEALER, NOW)),
                Arguments.of("ALREADY_ASSIGNED", team(technician("zhao")), technician("zhao")),
                Arguments.of("BEFORE_PREDECESSOR", team(manager("wang", START)), manager("sun", START)),
                Arguments.of("BEFORE_PREDECESSOR", team(signer(DEALER, NOW)), signer(CUSTOMER, START)),
                Arguments.of("MANAGER_SIGNS", team(signer(DEALER, START)), manager(DEALER.toString(), NOW)),
                Arguments.of("MANAGER_SIGNS", team(manager(DEALER.toString(), START)), signer(DEALER, NOW)),
                Arguments.of("TEAM_FULL", fullTeam(), technician("one too many")));
    }

    private static AccountTeam fullTeam() {
        return new AccountTeam(IntStream.range(0, AccountTeam.MOST_MEMBERS)
                .mapToObj(i -> technician("t" + i))
                .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String code, AccountTeam team, AccountAssignment newcomer) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> team.admit(newcomer, NOW))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Property
    void oneManagerAtATimeAndNeverTheSigner(@ForAll("newcomers") List<AccountAssignment> newcomers) {
        List<AccountAssignment> current = new ArrayList<>();
        for (AccountAssignment newcomer : newcomers) {
            try {
                AccountAssignment before = new AccountTeam(current).admit(newcomer, NOW);
                current.remove(before);
                current.add(newcomer);
            } catch (Refusal e) {
                assertThat(e.code()).isIn("ALREADY_ASSIGNED", "BEFORE_PREDECESSOR", "MANAGER_SIGNS");
            }
        }
        assertThat(current.stream().filter(one -> one.function() == AccountFunction.ACCOUNT_MANAGER))
                .hasSizeLessThan(2);
        AccountTeam team = new AccountTeam(current);
        AccountAssignment manager = team.holder(AccountFunction.ACCOUNT_MANAGER);
        AccountAssignment signer = team.holder(AccountFunction.SIGNING_DEALER);
        assertThat(manager != null
                        && signer != null
                        && manager.employee().equals(signer.dealerId().toString()))
                .isFalse();
    }

    @Provide
    Arbitrary<List<AccountAssignment>> newcomers() {
        Arbitrary<AccountAssignment> newcomer = Combinators.combine(
                        Arbitraries.of(
                                AccountFunction.ACCOUNT_MANAGER,
                                AccountFunction.SIGNING_DEALER,
                                AccountFunction.FINANCE),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 9))
                .as((function, who, day) -> {
                    UUID id = new UUID(9, who);
                    Instant from = START.plusSeconds(86_400L * day);
                    return function == AccountFunction.SIGNING_DEALER
                            ? signer(id, from)
                            : employee(function, id.toString(), from);
                });
        return newcomer.list().ofMaxSize(12);
    }
}
