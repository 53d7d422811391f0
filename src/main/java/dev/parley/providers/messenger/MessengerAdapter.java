package dev.parley.providers.messenger;

import dev.parley.chats.Abilities;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.Lane;
import dev.parley.chats.LongestText;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import dev.parley.chats.OutboundFile;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.ChannelAdapter;
import dev.parley.providers.meta.MetaAnswers;
import dev.parley.providers.meta.MetaMedia;
import dev.parley.providers.meta.MetaReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a page's answers. */
@Component
class MessengerAdapter implements ChannelAdapter, MetaReads, MetaAnswers.Dialect {
    private static final Abilities ABILITIES = new Abilities(List.of("👍", "❤️", "😂", "😮", "😢", "🙏"), true, false);

    private static final int LONGEST = 2_000;
    private final MetaAnswers answers;

    MessengerAdapter(MetaAnswers answers) {
        this.answers = answers;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public String provider() {
        return "Messenger";
    }

    @Override
    public boolean idempotent() {
        return false;
    }

    @Override
    public Result send(Outbound message) {
        return answers.send(message, this);
    }

    @Override
    public Optional<String> refusal(String text) {
        return text.length() > LONGEST
                ? Optional.of("Messenger takes at most 2,000 characters in one message. Please send it in parts.")
                : Optional.empty();
    }

    @Override
    public Map<String, ?> attachment(OutboundFile file) {
        return MetaMedia.attachment(file);
    }

    @Override
    public LongestText longestText() {
        return LongestText.characters(LONGEST);
    }

    @Override
    public FilesTaken files() {
        return MessengerMedia.TAKEN;
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        return MessengerMedia.refusal(file);
    }

    @Override
    public Abilities abilities() {
        return ABILITIES;
    }

    @Override
    public Optional<String> react(KnownMessage message, @Nullable String emoji) {
        return answers.react(message, this, emoji);
    }

    @Override
    public void typing(long chatId, String agentName) {
        answers.typing(chatId);
    }

    @Override
    public void readByUs(Lane lane) {
        answers.read(lane);
    }
}
