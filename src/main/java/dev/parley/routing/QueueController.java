package dev.parley.routing;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queues over HTTP. */
@RestController
class QueueController {
    private final Queues queues;

    record RoutingRuleView(String key, String name, String description) {}

    QueueController(Queues queues) {
        this.queues = queues;
    }

    @GetMapping("/api/queues")
    @Needs(MANAGE_CHATS)
    List<Queue> all() {
        return queues.all();
    }

    @PostMapping("/api/queues")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(MANAGE_CHATS)
    Queue add(@Valid @RequestBody QueueForm form, Caller me) {
        return queues.add(form, me);
    }

    @PutMapping("/api/queues/{id}")
    @Needs(MANAGE_CHATS)
    Queue change(@PathVariable long id, @Valid @RequestBody QueueForm form, Caller me) {
        return queues.change(id, form, me);
    }

    @DeleteMapping("/api/queues/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_CHATS)
    void delete(@PathVariable long id, Caller me) {
        queues.delete(id, me);
    }

    @GetMapping("/api/routing-rules")
    @Needs(MANAGE_CHATS)
    List<RoutingRuleView> rules() {
        return queues.rules().stream()
                .map(rule -> new RoutingRuleView(rule.key(), rule.name(), rule.description()))
                .toList();
    }
}
