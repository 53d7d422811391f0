package dev.parley.providers.messenger;

import dev.parley.channels.ChannelConnection;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A page is connected by its id, its access token and the secret of the app that it was made with; Meta tells its name. */
@Component
class MessengerConnection implements ChannelConnection {
    private static final String PAGE_FIELD = "settings." + MetaAccount.PAGE_ID;
    private final MetaForm form;

    MessengerConnection(MetaForm form) {
        this.form = form;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public Set<String> settings() {
        return Stream.concat(MetaForm.SETTINGS.stream(), Stream.of(MetaAccount.PAGE_ID, MetaForm.HUMAN_AGENT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> secrets() {
        return MetaForm.SECRETS;
    }

    @Override
    public Checked check(Attempt attempt) {
        var page = form.account(attempt, MetaAccount.PAGE_ID, "the id of the Facebook page");
        var settings = form.settings(attempt);
        settings.put(MetaAccount.PAGE_ID, page);
        settings.put(MetaForm.HUMAN_AGENT, form.humanAgent(attempt));
        var draft = form.draft(attempt, kind(), page, settings);
        var title = attempt.offline()
                ? attempt.form().name()
                : form.ask(draft, "id,name", PAGE_FIELD).path("name").asString(page);
        return new Checked(page, PAGE_FIELD, title, settings, List.of(), null);
    }
}
