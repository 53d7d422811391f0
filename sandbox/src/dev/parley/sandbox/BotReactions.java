package dev.parley.sandbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a bot reacts with (https://core.telegram.org/bots/api#setmessagereaction): at most one emoji, of Telegram's list. */
final class BotReactions {
    /** Telegram's list as of Bot API 9 (https://core.telegram.org/bots/api#reactiontypeemoji). */
    private static final Set<String> ALLOWED =
            Set.of(("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯"
                            + " 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉"
                            + " 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡")
                    .split(" "));

    private final Bot bot;

    BotReactions(Bot bot) {
        this.bot = bot;
    }

    Reply set(@Nullable Reply refusal, JsonNode parameters) {
        if (refusal != null) {
            return refusal;
        }
        var reactions = parameters.path("reaction");
        if (reactions.size() > 1) {
            return Reply.refusal(400, "Bad Request: REACTIONS_TOO_MANY");
        }
        var emoji = reactions.path(0).path("emoji").asString("");
        if (!reactions.isEmpty() && !ALLOWED.contains(emoji)) {
            return Reply.refusal(400, "Bad Request: REACTION_INVALID");
        }
        var conversation =
                bot.conversations().find(BotMessages.chat(parameters)).orElseThrow();
        var line = conversation.line(parameters.path("message_id").asString(""));
        if (line.isEmpty()) {
            return Reply.refusal(400, "Bad Request: message to react not found");
        }
        conversation.replace(line.get().reactedByBusiness(emoji.isEmpty() ? null : emoji));
        return Reply.done(true);
    }
}
