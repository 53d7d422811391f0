package dev.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class StartFailureTest {
    @TempDir
    Path home;

    record Sample(
            @Min(value = 1, message = "must be 1 or more") int messagesPerMinute,

            @Size(min = 10, message = "must have 10 characters")
            String password) {}

    @Test
    void aSettingOutOfRangeIsNamedInBothForms() {
        assertThat(binding(Map.of("parley.sample.messages-per-minute", "0")))
                .isEqualTo("The setting parley.sample.messages-per-minute (PARLEY_SAMPLE_MESSAGES_PER_MINUTE)"
                        + " is \"0\"; it must be 1 or more.");
    }

    @Test
    void aSettingOfTheWrongTypeIsNamedInBothForms() {
        assertThat(binding(Map.of("parley.sample.messages-per-minute", "many")))
                .isEqualTo("The setting parley.sample.messages-per-minute (PARLEY_SAMPLE_MESSAGES_PER_MINUTE)"
                        + " is \"many\"; it cannot be read as a value of type int.");
    }

    @Test
    void aWrongPasswordIsNotShown() {
        assertThat(binding(Map.of("parley.sample.messages-per-minute", "1", "parley.sample.password", "hunter2")))
                .isEqualTo("The setting parley.sample.password (PARLEY_SAMPLE_PASSWORD) must have 10 characters.");
    }

    @Test
    void whatIsKnownIsFoundBelowWhatWrapsIt() {
        assertThat(sentence(new IllegalStateException("context", new PortInUseException(8080))))
                .isEqualTo("Port 8080 is in use by another program. Choose another one with PARLEY_PORT.");
        assertThat(sentence(new FlywayException("Migration V0009 failed\nSQL State: 42P07", new SQLException("x"))))
                .isEqualTo("Parley cannot bring the database's tables up to date: Migration V0009 failed");
    }

    @Test
    void theUnforeseenLeavesItsDetailsInAFile() throws Exception {
        Files.createDirectories(home.resolve("logs"));
        var failure = new IllegalStateException("context", new IllegalArgumentException("odd"));
        assertThat(sentence(failure))
                .isEqualTo("Parley could not start (IllegalArgumentException: odd). The details are in "
                        + home.resolve("logs").resolve("start-failure.log") + ".");
        assertThat(home.resolve("logs").resolve("start-failure.log")).content().contains("at dev.parley");
    }

    private String sentence(Throwable failure) {
        return StartFailure.sentence(failure, home);
    }

    private String binding(Map<String, String> values) {
        var binder = new Binder(new MapConfigurationPropertySource(values));
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validating = new ValidationBindHandler(new SpringValidatorAdapter(factory.getValidator()));
            return sentence(catchThrowable(() -> binder.bind("parley.sample", Bindable.of(Sample.class), validating)));
        }
    }
}
