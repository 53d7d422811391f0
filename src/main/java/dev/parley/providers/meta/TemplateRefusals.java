package dev.parley.providers.meta;

import java.util.Optional;

/**
 * What WhatsApp's refusals of templates, and of messages that a business sends unasked, mean
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
 */
final class TemplateRefusals {
    private TemplateRefusals() {}

    /** A sentence, empty where the code is about something else. */
    static Optional<String> words(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 132000 -> "The values do not fit the template: WhatsApp expects another number of them.";
                    case 132001 ->
                        "WhatsApp has no approved template of this name in this language. It may have been changed or deleted.";
                    case 132005 -> "With these values the template gets too long for WhatsApp. Please shorten them.";
                    case 132007, 132008 ->
                        "WhatsApp refused the template's words or values because of its rules for what businesses may write.";
                    case 132012 -> "A value does not have the form that WhatsApp expects in this template.";
                    case 132015 ->
                        "WhatsApp has paused this template, because customers complained about it. Choose another one.";
                    case 132016 ->
                        "WhatsApp has disabled this template, because customers complained about it too often. Choose another one.";
                    case 132002, 132003, 132004, 132006, 132009, 132010, 132011, 132013, 132014 ->
                        "WhatsApp does not accept this template with these values (" + code + ").";
                    case 131049 ->
                        "WhatsApp did not deliver the message, because this customer got many advertising messages lately."
                                + " It may pass in a day or two.";
                    case 131050 -> "This customer has asked WhatsApp to get no more advertising messages from you.";
                    case 130472 ->
                        "WhatsApp did not deliver the message, because this customer takes part in one of its experiments.";
                    default -> null;
                });
    }
}
