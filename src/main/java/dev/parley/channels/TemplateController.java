package dev.parley.channels;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates of channels over HTTP, for administrators. */
@RestController
class TemplateController {
    private final Templates templates;
    private final FetchTemplates fetch;
    private final ChannelStore channels;

    TemplateController(Templates templates, FetchTemplates fetch, ChannelStore channels) {
        this.templates = templates;
        this.fetch = fetch;
        this.channels = channels;
    }

    @GetMapping("/api/channels/{id}/templates")
    @Needs(MANAGE_CHATS)
    TemplateList all(@PathVariable long id) {
        return known(id);
    }

    /** Asks the provider first. */
    @PostMapping("/api/channels/{id}/templates/refresh")
    @Needs(MANAGE_CHATS)
    TemplateList refresh(@PathVariable long id) {
        fetch.fetch(id);
        return known(id);
    }

    private TemplateList known(long id) {
        return channels.find(id)
                .map(channel -> templates.of(channel.id()))
                .orElseThrow(() -> ChannelProblem.UNKNOWN_CHANNEL.with("There is no channel " + id + "."));
    }
}
