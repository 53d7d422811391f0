package dev.parley.channels;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.Needs;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What troubled channels, over HTTP. */
@RestController
class TroubleController {
    private final TroubleHistory history;

    TroubleController(TroubleHistory history) {
        this.history = history;
    }

    /** In the last thirty days, newest first. */
    @GetMapping("/api/channels/{id}/troubles")
    @Needs(MANAGE_CHATS)
    List<TroublePeriod> troubles(@PathVariable long id) {
        return history.of(id);
    }
}
