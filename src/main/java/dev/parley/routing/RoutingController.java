package dev.parley.routing;

import static dev.parley.security.Permission.PROCESS_CHATS;
import static dev.parley.security.Permission.READ_ALL_CHATS;
import static dev.parley.security.Permission.SUPERVISE;

import dev.parley.chats.ChatRow;
import dev.parley.chats.Offers;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepting, declining, assigning and presence over HTTP. */
@RestController
class RoutingController {
    private final Routing routing;
    private final Offers offers;
    private final Assignments assignments;
    private final Explanations explanations;
    private final Colleagues colleagues;
    private final Agents agents;

    record NewPresence(
            @NotNull(message = "Please say Active or Inactive.")
            Wanted wanted,

            @Nullable @Size(max = 100, message = "A reason has at most 100 characters.")
            String reason) {}

    record NewAssignment(
            @NotNull(message = "Please choose an agent.") Long agentId) {}

    RoutingController(
            Routing routing,
            Offers offers,
            Assignments assignments,
            Explanations explanations,
            Colleagues colleagues,
            Agents agents) {
        this.routing = routing;
        this.offers = offers;
        this.assignments = assignments;
        this.explanations = explanations;
        this.colleagues = colleagues;
        this.agents = agents;
    }

    @PostMapping("/api/chats/{id}/accept")
    @Needs(PROCESS_CHATS)
    ChatRow accept(@PathVariable long id, Caller me) {
        return routing.accept(id, me.id());
    }

    @PostMapping("/api/chats/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(PROCESS_CHATS)
    void decline(@PathVariable long id, Caller me) {
        offers.decline(id, me);
    }

    @PostMapping("/api/chats/{id}/assign")
    @Needs(SUPERVISE)
    ChatRow assign(@PathVariable long id, @Valid @RequestBody NewAssignment assignment, Caller me) {
        return assignments.assign(id, assignment.agentId(), me);
    }

    /** Who could get the chat. */
    @GetMapping("/api/chats/{id}/colleagues")
    @Needs(SUPERVISE)
    List<Colleagues.Colleague> colleagues(@PathVariable long id, Caller me) {
        return colleagues.of(id, me);
    }

    @GetMapping("/api/chats/{id}/assignments")
    @Needs({PROCESS_CHATS, READ_ALL_CHATS})
    List<Assignment> assignments(@PathVariable long id, Caller me) {
        return explanations.of(id, me);
    }

    @PutMapping("/api/me/presence")
    @Needs(PROCESS_CHATS)
    Presence want(@Valid @RequestBody NewPresence presence, Caller me) {
        agents.want(me.id(), presence.wanted(), presence.reason());
        return agents.presence(me.id());
    }
}
