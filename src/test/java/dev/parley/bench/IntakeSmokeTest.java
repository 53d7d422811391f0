package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Command;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A small measurement of the real product: it counts, and it notices when a message is lost, doubled or out of order. */
class IntakeSmokeTest {
    private static final Options SMALL = new Options(
            Set.of("intake"),
            2,
            0,
            8,
            50,
            5,
            false,
            Command.classes(),
            Path.of("target", "bench-test").toAbsolutePath());

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aSmallRunCountsAndItsCheckNoticesWhatIsWrong() throws Exception {
        try (var company = Founding.found(SMALL, new Company.Size(2, 50, 0))) {
            var run = Run.of(company, new Run.Plan(0, 8, 1, 2, 10), Profile.NONE);
            assertThat(Check.faults(company)).isEmpty();
            assertThat(run.acknowledged()).isPositive();
            assertThat(run.ack().count()).isPositive();
            assertThat(run.push().millis(0.5)).isGreaterThan(0);
            assertThat(run.cpu().server()).isPositive();
            assertThat(run.cpu().database()).isPositive();

            change(
                    company,
                    "delete from chats.message where id = (select max(id) from chats.message where text like '#%')");
            assertThat(Check.faults(company)).containsExactly("1 acknowledged messages are not in the database.");
            change(company, """
                    update chats.message set text = (select min(text) from chats.message where text like '#%')
                    where id = (select max(id) from chats.message where text like '#%')
                    """);
            assertThat(Check.faults(company))
                    .hasSizeGreaterThan(1)
                    .anyMatch(fault ->
                            fault.matches("1 messages are in the database (more than once|that nobody wrote so)."));
        }
    }

    private static void change(Company company, String sql) throws SQLException, java.io.IOException {
        try (var database = company.product.database();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
