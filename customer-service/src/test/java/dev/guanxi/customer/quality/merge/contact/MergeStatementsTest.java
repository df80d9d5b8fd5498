package dev.guanxi.customer.quality.merge.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parameters a statement names. */
class MergeStatementsTest {

    @ParameterizedTest
    @CsvSource({
        "where id = :merge, true",
        "select :merge, true",
        "values (:merge), true",
        "where id = :merges, false",
        "where id = :merge_id, false",
        "where name = 'merge', false"
    })
    void aNameIsAWholeWord(String sql, boolean named) {
        assertThat(MergeStatements.names(sql, "merge")).isEqualTo(named);
    }
}
