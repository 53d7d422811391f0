package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.FileRefused;
import dev.parley.providers.ProviderFiles;
import dev.parley.providers.telegram.TelegramApi.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files that customers send a bot (https://core.telegram.org/bots/api#getfile). */
@Component
class TelegramFiles implements ProviderFiles {
    private final Bots bots;
    private final TelegramApi api;

    TelegramFiles(Bots bots, TelegramApi api) {
        this.bots = bots;
        this.api = api;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public InputStream open(Channel channel, InboundFile file) throws IOException, InterruptedException, FileRefused {
        var bot = bots.find(channel.id()).orElseThrow(() -> FileRefused.forNow("The channel has no bot token."));
        return switch (api.call(bot, "getFile", Map.of("file_id", file.ref()), TelegramApi.ORDINARY)) {
            case Answer.Done done -> {
                var path = done.result().path("file_path").asString("");
                if (!path.matches("[A-Za-z0-9_./-]+")) {
                    throw FileRefused.forNow("Telegram does not say where the file is.");
                }
                yield api.open(bot, path);
            }
            case Answer.Refused refused -> throw refusal(refused);
            case Answer.Unreachable _ -> throw FileRefused.forNow("Telegram could not be reached.");
        };
    }

    private static FileRefused refusal(Answer.Refused refused) {
        if (refused.code() == 400 && refused.description().contains("too big")) {
            return FileRefused.forGood(
                    "The file is larger than 20 MB, and Telegram gives bots no larger ones. Ask for it another way.");
        }
        return refused.code() == 400
                ? FileRefused.forGood("Telegram does not have this file any more.")
                : FileRefused.forNow("Telegram did not give the file (" + refused.code() + ").");
    }
}
