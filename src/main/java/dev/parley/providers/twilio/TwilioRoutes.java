package dev.parley.providers.twilio;

import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.SafeFetch;
import dev.parley.platform.files.Files;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What Twilio serves, once for text messages and once for WhatsApp. */
@Configuration(proxyBeanMethods = false)
class TwilioRoutes {
    static final Route TEXT = Route.direct(ChannelKind.SMS);
    static final Route WHATSAPP = new Route(ChannelKind.WHATSAPP, Via.TWILIO);
    private final TextMessages texts;
    private final WhatsAppMessages whatsApp;

    TwilioRoutes(TextMessages texts, WhatsAppMessages whatsApp) {
        this.texts = texts;
        this.whatsApp = whatsApp;
    }

    /** Those who connect are made before all who use channels, and so before this. */
    @Bean
    static TwilioConnection textConnection(TwilioApi api) {
        return new TwilioConnection(TEXT, api);
    }

    @Bean
    static TwilioConnection whatsAppThroughTwilioConnection(TwilioApi api) {
        return new TwilioConnection(WHATSAPP, api);
    }

    @Bean
    TwilioMessages textReader(JsonMapper json, Clock clock) {
        return new TwilioMessages(texts, json, clock);
    }

    @Bean
    TwilioMessages whatsAppThroughTwilioReader(JsonMapper json, Clock clock) {
        return new TwilioMessages(whatsApp, json, clock);
    }

    @Bean
    TwilioAdapter textAdapter(TwilioAdapter.Means means) {
        return new TwilioAdapter(texts, means);
    }

    @Bean
    TwilioAdapter whatsAppThroughTwilioAdapter(TwilioAdapter.Means means) {
        return new TwilioAdapter(whatsApp, means);
    }

    @Bean
    TwilioFiles textFiles(TwilioAccounts accounts, SafeFetch fetch, Files files) {
        return new TwilioFiles(TEXT, accounts, fetch, files);
    }

    @Bean
    TwilioFiles whatsAppThroughTwilioFiles(TwilioAccounts accounts, SafeFetch fetch, Files files) {
        return new TwilioFiles(WHATSAPP, accounts, fetch, files);
    }
}
