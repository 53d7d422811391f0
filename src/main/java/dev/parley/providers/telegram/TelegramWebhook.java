package dev.parley.providers.telegram;

import dev.parley.channels.Channels;
import dev.parley.providers.ProviderProblem;
import dev.parley.security.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Telegram calls. The header is all that proves it is Telegram (https://core.telegram.org/bots/api#setwebhook), so it is looked
 * at before anything is read; the answer has no body, because Telegram would carry it out as a call.
 */
@RestController
class TelegramWebhook {
    static final String PATH = "/hooks/telegram/";
    private final Channels channels;
    private final Bots bots;
    private final TelegramIntake intake;

    TelegramWebhook(Channels channels, Bots bots, TelegramIntake intake) {
        this.channels = channels;
        this.bots = bots;
        this.intake = intake;
    }

    @PostMapping(PATH + "{key}")
    @ResponseStatus(HttpStatus.OK)
    @Open(because = "Telegram proves itself by the secret it was given for this bot")
    void update(@PathVariable String key, HttpServletRequest request) throws IOException {
        var secret = Objects.requireNonNullElse(request.getHeader("X-Telegram-Bot-Api-Secret-Token"), "");
        var bot = channels.byPublicKey(key)
                .flatMap(channel -> bots.find(channel.id()))
                .filter(known -> same(known.webhookSecret(), secret))
                .orElseThrow(() -> ProviderProblem.NOT_THE_PROVIDER.with("This call does not carry the bot's secret."));
        intake.take(bot, request.getInputStream().readAllBytes());
    }

    private static boolean same(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
