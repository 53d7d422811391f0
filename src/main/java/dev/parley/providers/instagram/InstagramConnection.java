package dev.parley.providers.instagram;

import dev.parley.channels.ChannelConnection;
import dev.parley.channels.ChannelProblem;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An Instagram account is connected through the Facebook page that it is linked with, whose token speaks for it, or by itself, with a
 * token of its own (https://developers.facebook.com/docs/instagram-platform/overview). Either way it is known by its own id.
 */
@Component
class InstagramConnection implements ChannelConnection {
    static final String SET_UP = "setUp";
    static final String INSTAGRAM_ID = "instagramId";
    private static final String PAGE_FIELD = "settings." + MetaAccount.PAGE_ID;
    private static final String INSTAGRAM_FIELD = "settings." + INSTAGRAM_ID;
    private final MetaForm form;

    /** How an account is connected. */
    private enum SetUp {
        PAGE,
        INSTAGRAM
    }

    InstagramConnection(MetaForm form) {
        this.form = form;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public Set<String> settings() {
        return Stream.concat(
                        MetaForm.SETTINGS.stream(),
                        Stream.of(SET_UP, MetaAccount.PAGE_ID, INSTAGRAM_ID, MetaForm.HUMAN_AGENT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> secrets() {
        return MetaForm.SECRETS;
    }

    @Override
    public Checked check(Attempt attempt) {
        return switch (setUp(attempt)) {
            case PAGE -> throughPage(attempt);
            case INSTAGRAM -> byItself(attempt);
        };
    }

    private Checked throughPage(Attempt attempt) {
        var page = form.id(attempt, MetaAccount.PAGE_ID, "the id of the Facebook page");
        var settings = form.settings(attempt);
        settings.put(SET_UP, SetUp.PAGE.name());
        settings.put(MetaAccount.PAGE_ID, page);
        settings.put(MetaForm.HUMAN_AGENT, form.humanAgent(attempt));
        if (attempt.offline()) {
            return checked(attempt, PAGE_FIELD, attempt.form().name(), settings, told(attempt));
        }
        var draft = form.draft(attempt, kind(), page, settings);
        var linked = form.ask(draft, "id,name,instagram_business_account{id,username}", PAGE_FIELD)
                .path("instagram_business_account");
        var account = linked.path("id").asString("");
        if (account.isEmpty()) {
            throw ChannelProblem.WRONG_SETTING
                    .with("No Instagram account is linked with this page. Link it in the page's settings first.")
                    .at(PAGE_FIELD);
        }
        return checked(attempt, PAGE_FIELD, title(linked.path("username").asString(account)), settings, account);
    }

    private Checked byItself(Attempt attempt) {
        var account = told(attempt);
        var settings = form.settings(attempt, MetaAccount.OF_INSTAGRAM);
        settings.put(SET_UP, SetUp.INSTAGRAM.name());
        settings.put(MetaForm.HUMAN_AGENT, form.humanAgent(attempt));
        var draft = form.draft(attempt, kind(), account, settings);
        if (attempt.offline()) {
            return checked(attempt, INSTAGRAM_FIELD, attempt.form().name(), settings, account);
        }
        // What Instagram calls "id" is the account as this app knows it; events carry the other one.
        var known = form.ask(draft, "me", "user_id,username", INSTAGRAM_FIELD);
        var own = known.path("user_id").asString("");
        if (!own.equals(account)) {
            throw ChannelProblem.WRONG_SETTING
                    .with("This access token is for another account, whose id is " + own + ".")
                    .at(INSTAGRAM_FIELD);
        }
        return checked(attempt, INSTAGRAM_FIELD, title(known.path("username").asString(account)), settings, account);
    }

    private Checked checked(Attempt attempt, String field, String title, Map<String, String> settings, String account) {
        form.unchanged(attempt, field.substring("settings.".length()), account);
        settings.put(INSTAGRAM_ID, account);
        return new Checked(account, field, title, settings, List.of(), null);
    }

    private String told(Attempt attempt) {
        return form.id(attempt, INSTAGRAM_ID, "the id of the Instagram account");
    }

    private static String title(String username) {
        return "@" + username;
    }

    private static SetUp setUp(Attempt attempt) {
        return switch (attempt.setting(SET_UP)) {
            case "", "PAGE" -> SetUp.PAGE;
            case "INSTAGRAM" -> SetUp.INSTAGRAM;
            default ->
                throw ChannelProblem.WRONG_SETTING
                        .with("The set-up is PAGE or INSTAGRAM.")
                        .at("settings." + SET_UP);
        };
    }
}
