package dev.parley.providers;

import static dev.parley.security.Permission.MANAGE_CHATS;
import static dev.parley.security.Permission.PERSONAL_DATA;

import dev.parley.platform.Problem;
import dev.parley.providers.QuarantineView.State;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Quarantine over HTTP. */
@RestController
class QuarantineController {
    private final Quarantine quarantine;
    private final Deliveries deliveries;

    record Chosen(
            @NotNull(message = "Please choose some.") @Size(max = 500, message = "At most 500 at once.")
            List<@NotNull Long> ids) {}

    QuarantineController(Quarantine quarantine, Deliveries deliveries) {
        this.quarantine = quarantine;
        this.deliveries = deliveries;
    }

    @GetMapping("/api/quarantine")
    @Needs(MANAGE_CHATS)
    QuarantineView.QuarantinePage page(
            @RequestParam(required = false) @Nullable Long channel,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        return quarantine.page(new QuarantineStore.Filter(channel, state, before, Math.clamp(limit, 1, 200)));
    }

    @GetMapping("/api/quarantine/{id}")
    @Needs(PERSONAL_DATA)
    QuarantineView.QuarantinedPayload open(@PathVariable long id, Caller me) {
        return quarantine.open(id, me);
    }

    @PostMapping("/api/quarantine/{id}/replay")
    @Needs(MANAGE_CHATS)
    QuarantineView.QuarantinedItem replay(@PathVariable long id, Caller me) {
        var replay = quarantine.replay(id);
        deliveries.takeAgain(replay.channel(), replay.raw()).ifPresent(obstacle -> {
            throw ProviderProblem.CANNOT_BE_TAKEN.with(obstacle.detail() + " It stays in quarantine.");
        });
        return quarantine.replayed(id, me);
    }

    @PostMapping("/api/quarantine/replay")
    @Needs(MANAGE_CHATS)
    QuarantineView.Replayed replay(@Valid @RequestBody Chosen chosen, Caller me) {
        var replayed = 0;
        for (var id : chosen.ids().stream().sorted().toList()) {
            try {
                replay(id, me);
                replayed++;
            } catch (Problem _) {
                // It stays, and its own page says why.
            }
        }
        return new QuarantineView.Replayed(replayed, chosen.ids().size() - replayed);
    }

    @DeleteMapping("/api/quarantine/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_CHATS)
    void delete(@PathVariable long id, Caller me) {
        quarantine.delete(id, me);
    }
}
