package dev.parley.providers.website;

import dev.parley.channels.ChannelConnection;
import dev.parley.channels.ChannelProblem;
import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A website is connected by its host name alone. */
@Component
class WebsiteConnection implements ChannelConnection {
    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBSITE;
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Set<String> secrets() {
        return Set.of();
    }

    @Override
    public Checked check(Attempt attempt) {
        var account = attempt.form().account();
        if (account == null || account.isBlank()) {
            throw ChannelProblem.WRONG_SETTING.with("Please name the account.").at("account");
        }
        return new Checked(account.strip(), "account", account.strip(), Map.of(), List.of(), null);
    }
}
