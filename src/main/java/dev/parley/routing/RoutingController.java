package dev.parley.routing;

import static dev.parley.security.Permission.PROCESS_CHATS;

import dev.parley.chats.ChatRow;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Accepting and presence over HTTP. */
@RestController
class RoutingController {
    private final Routing routing;
    private final Agents agents;

    record NewPresence(
            @NotNull(message = "Please say Active or Inactive.")
            Wanted wanted,

            @Nullable @Size(max = 100, message = "A reason has at most 100 characters.")
            String reason) {}

    RoutingController(Routing routing, Agents agents) {
        this.routing = routing;
        this.agents = agents;
    }

    @PostMapping("/api/chats/{id}/accept")
    @Needs(PROCESS_CHATS)
    ChatRow accept(@PathVariable long id, Caller me) {
        return routing.accept(id, me.id());
    }

    @PutMapping("/api/me/presence")
    @Needs(PROCESS_CHATS)
    Presence want(@Valid @RequestBody NewPresence presence, Caller me) {
        agents.want(me.id(), presence.wanted(), presence.reason());
        return agents.presence(me.id());
    }
}
