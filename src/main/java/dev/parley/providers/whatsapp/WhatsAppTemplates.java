package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.channels.Route;
import dev.parley.channels.TemplateSource;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.meta.GraphApi;
import dev.parley.providers.meta.GraphApi.Answer;
import dev.parley.providers.meta.MetaAccount;
import dev.parley.providers.meta.MetaAccounts;
import dev.parley.providers.meta.MetaRefusals;
import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/**
 * Asks for the templates of a number's business account, page by page
 * (https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates).
 */
@Component
class WhatsAppTemplates implements TemplateSource {
    private static final String FIELDS =
            "id,name,language,category,status,rejected_reason,quality_score,parameter_format,components";
    private static final String PAGE = "100";
    /** Meta lets a business have 6,000. */
    private static final int MOST_PAGES = 100;

    private final MetaAccounts accounts;
    private final GraphApi api;

    WhatsAppTemplates(MetaAccounts accounts, GraphApi api) {
        this.accounts = accounts;
        this.api = api;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel.route().equals(Route.direct(ChannelKind.WHATSAPP));
    }

    @Override
    public Fetched fetch(Channel channel) {
        var business = channel.settings().getOrDefault(WhatsAppConnection.BUSINESS_ACCOUNT_ID, "");
        if (business.isEmpty()) {
            return new Fetched.NotSetUp(
                    "To send templates, fill in the WhatsApp Business Account ID in the channel's settings.");
        }
        return accounts.account(channel)
                .map(account -> fetch(account, business))
                .orElseGet(
                        () -> new Fetched.Failed("The channel has no access token. An administrator has to give it."));
    }

    private Fetched fetch(MetaAccount account, String business) {
        var found = new ArrayList<Draft>();
        var parameters = new HashMap<String, String>();
        parameters.put("fields", FIELDS);
        parameters.put("limit", PAGE);
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (api.get(account, business + "/message_templates", parameters)) {
                case Answer.Refused refused -> {
                    return new Fetched.Failed(MetaRefusals.trouble(refused));
                }
                case Answer.Unreachable _ -> {
                    return new Fetched.Failed("Meta cannot be reached. Parley keeps trying.");
                }
                case Answer.Done done -> {
                    done.result()
                            .path("data")
                            .forEach(one -> TemplateReader.read(one).ifPresent(found::add));
                    var paging = done.result().path("paging");
                    var after = paging.path("cursors").path("after").asString("");
                    if (!paging.has("next") || after.isEmpty()) {
                        return new Fetched.Found(found);
                    }
                    parameters.put("after", after);
                }
            }
        }
        return new Fetched.Found(found);
    }
}
