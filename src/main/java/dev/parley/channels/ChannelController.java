package dev.parley.channels;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Channels over HTTP. */
@RestController
class ChannelController {
    private final Channels channels;

    ChannelController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping("/api/channels")
    @Needs(MANAGE_CHATS)
    List<ChannelView> all() {
        return channels.all();
    }

    @PostMapping("/api/channels")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(MANAGE_CHATS)
    ChannelView add(@Valid @RequestBody ChannelForm form, Caller me) {
        return channels.add(form, me);
    }

    /** Tests an account without saving anything. */
    @PostMapping("/api/channels/check")
    @Needs(MANAGE_CHATS)
    ChannelCheck check(@Valid @RequestBody ChannelForm form, @RequestParam(required = false) @Nullable Long channel) {
        return channels.check(channel, form);
    }

    @PutMapping("/api/channels/{id}")
    @Needs(MANAGE_CHATS)
    ChannelView change(@PathVariable long id, @Valid @RequestBody ChannelForm form, Caller me) {
        return channels.change(id, form, me);
    }

    @DeleteMapping("/api/channels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_CHATS)
    void delete(@PathVariable long id, Caller me) {
        channels.delete(id, me);
    }
}
