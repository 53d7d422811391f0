package dev.parley.providers.whatsapp;

import dev.parley.channels.ChannelConnection;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.SetupFields;
import dev.parley.providers.meta.MetaForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A number is connected by Meta's id of it, an access token and the secret of the app; Meta tells number and name. */
@Component
class WhatsAppConnection implements ChannelConnection {
    static final String PHONE_NUMBER_ID = "phoneNumberId";

    /** Meta's id of the business account, which has the templates; without it there are none. */
    static final String BUSINESS_ACCOUNT_ID = "businessAccountId";

    private static final String BUSINESS_FIELD = "settings." + BUSINESS_ACCOUNT_ID;
    private static final String AT_META = "META";
    private static final String FIELD = "settings." + PHONE_NUMBER_ID;
    private final MetaForm form;

    WhatsAppConnection(MetaForm form) {
        this.form = form;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public Set<String> settings() {
        return Stream.concat(MetaForm.SETTINGS.stream(), Stream.of(PHONE_NUMBER_ID, BUSINESS_ACCOUNT_ID, Via.SETTING))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> secrets() {
        return MetaForm.SECRETS;
    }

    @Override
    public Checked check(Attempt attempt) {
        if (!Set.of("", AT_META).contains(attempt.setting(Via.SETTING))) {
            throw SetupFields.wrong(
                    Via.SETTING, "WhatsApp is connected at META or through TWILIO. Please give one of them.");
        }
        var number =
                form.account(attempt, PHONE_NUMBER_ID, "the phone number id that WhatsApp's page of the app shows");
        var settings = form.settings(attempt);
        settings.put(PHONE_NUMBER_ID, number);
        var business = attempt.setting(BUSINESS_ACCOUNT_ID);
        if (!business.isEmpty()) {
            if (!business.matches("[0-9]{3,30}")) {
                throw SetupFields.wrong(
                        BUSINESS_ACCOUNT_ID, "Please give the WhatsApp Business Account ID, a long number.");
            }
            settings.put(BUSINESS_ACCOUNT_ID, business);
        }
        var draft = form.draft(attempt, kind(), number, settings);
        if (attempt.offline()) {
            return new Checked(number, FIELD, attempt.form().name(), settings, List.of(), null);
        }
        var told = form.ask(draft, "display_phone_number,verified_name", FIELD);
        if (!business.isEmpty()) {
            form.ask(draft, business + "/message_templates", "id", BUSINESS_FIELD);
        }
        var title = told.path("verified_name").asString(number) + " "
                + told.path("display_phone_number").asString("");
        return new Checked(number, FIELD, title.strip(), settings, List.of(), null);
    }
}
