package dev.parley.providers.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a widget hears when already its origin cannot be looked up. */
class WidgetDoorTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aDatabaseThatIsAwayIsSaidSo() throws ServletException, IOException {
        through(new CannotCreateTransactionException("away"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"status\":503", "Please try again.");
    }

    @Test
    void aFaultOfOurOwnIsNotCalledThat() {
        assertThatThrownBy(() -> through(new IllegalStateException())).isInstanceOf(IllegalStateException.class);
    }

    private void through(RuntimeException failure) throws ServletException, IOException {
        var door = new WidgetDoor(_ -> {
            throw failure;
        });
        door.doFilter(new MockHttpServletRequest("POST", "/widget/api/key/messages"), response, new MockFilterChain());
    }
}
