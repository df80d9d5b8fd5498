package dev.guanxi.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmployeeKeyTest extends ServiceTest {

    @Inject
    Transactions transactions;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "l.wang,      l.wang",
        "L.Wang,      l.wang",
        "'  l.wang ', l.wang",
        "ｌ.ｗａｎｇ,     l.wang",
        "l wang,      l wang",
        "ÄRGER,       ärger",
        "王琳,         王琳",
        "ﬁsher,       fisher"
    })
    void spellingsOfOneNameHaveOneKeyHereAndInTheDatabase(String name, String key) {
        assertThat(EmployeeKey.of(name)).isEqualTo(key);
        assertThat(Blocking.<String>await(() -> transactions.read(
                        session -> session.createNativeQuery("select employee_key(:name)", String.class)
                                .setParameter("name", name)
                                .getSingleResult())))
                .isEqualTo(key);
        assertThat(EmployeeKey.same(name, key)).isTrue();
        assertThat(EmployeeKey.same(name, key + "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"l.wang, , false", ", l.wang, false", ", , true"})
    void nobodyIsNoneOfThem(String one, String other, boolean same) {
        assertThat(EmployeeKey.same(one, other)).isEqualTo(same);
    }
}
