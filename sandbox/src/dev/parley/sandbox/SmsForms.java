package dev.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Twilio says in its calls for a number, and what becomes of what the number sends. */
final class SmsForms {
    private static final Duration WINDOW = Duration.ofHours(24);
    private final SmsNumber number;

    SmsForms(SmsNumber number) {
        this.number = number;
    }

    /** A customer's message (https://www.twilio.com/docs/messaging/guides/webhook-request). */
    Map<String, String> received(String sid, String customer, List<Line.File> files) {
        var form = new LinkedHashMap<String, String>();
        form.put("SmsMessageSid", sid);
        form.put("NumMedia", Integer.toString(files.size()));
        form.put("SmsSid", sid);
        form.put("SmsStatus", "received");
        form.put("Body", "");
        form.put("To", number.sender());
        form.put("NumSegments", "1");
        form.put("MessageSid", sid);
        form.put("AccountSid", number.accountSid());
        form.put("From", number.isWhatsApp() ? SmsNumber.WHATSAPP + customer : customer);
        form.put("ApiVersion", "2010-04-01");
        for (var i = 0; i < files.size(); i++) {
            form.put(
                    "MediaUrl" + i,
                    number.apiBase() + "/2010-04-01/Accounts/" + number.accountSid()
                            + TwilioMedia.resource(sid, files.get(i)));
            form.put("MediaContentType" + i, files.get(i).type());
        }
        if (number.isWhatsApp()) {
            form.put("ProfileName", name(customer));
            form.put("WaId", customer.startsWith("+") ? customer.substring(1) : "");
            form.put(
                    "MessageType",
                    files.isEmpty() ? "text" : files.getFirst().type().split("/")[0]);
        } else {
            form.put("ToCountry", "US");
        }
        return form;
    }

    private String name(String customer) {
        return number.conversations().find(customer).map(Conversation::name).orElse("");
    }

    /** Who writes on WhatsApp has read what was there. */
    void isRead(String customer) {
        number.sent().stream()
                .filter(one ->
                        number.bare(one.to()).equals(customer) && one.status().equals("delivered"))
                .forEach(one -> number.becomes(one.sid(), "read", 0));
    }

    /** Whether an address is one to which the number can write: on WhatsApp also an id of the business. */
    boolean reaches(String to) {
        return number.isWhatsApp()
                ? to.matches("whatsapp:(\\+[1-9][0-9]{4,14}|[A-Z]{2}\\.[A-Za-z0-9.]+)")
                : to.matches("\\+[1-9][0-9]{4,14}");
    }

    /** How far a message of the number's has come. */
    Map<String, String> status(Sms sms, String status, int errorCode) {
        var form = new LinkedHashMap<String, String>();
        form.put("SmsSid", sms.sid());
        form.put("SmsStatus", status);
        form.put("MessageStatus", status);
        form.put("To", sms.to());
        form.put("MessageSid", sms.sid());
        form.put("AccountSid", number.accountSid());
        form.put("From", number.sender());
        form.put("ApiVersion", "2010-04-01");
        if (errorCode != 0) {
            form.put("ErrorCode", Integer.toString(errorCode));
        }
        return form;
    }

    /** Why what was accepted does not arrive, 0 if it does: on WhatsApp that is only told later. */
    int failure(Sms sms, boolean lacksFile) {
        if (lacksFile) {
            return number.isWhatsApp() ? 63019 : 11200;
        }
        if (!number.isWhatsApp()) {
            return 0;
        }
        var blocked = number.conversations()
                .find(number.bare(sms.to()))
                .map(Conversation::blocked)
                .orElse(false);
        var opened = number.messages().stream()
                .anyMatch(one -> one.received()
                        && one.from().equals(sms.to())
                        && one.at().isAfter(Instant.now().minus(WINDOW)));
        return blocked ? 63033 : opened ? 0 : 63016;
    }
}
