package dev.parley.providers.instagram;

import dev.parley.chats.FilesTaken;
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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends an Instagram account's answers (https://developers.facebook.com/docs/messenger-platform/instagram/features/send-message). */
@Component
class InstagramAdapter implements ChannelAdapter, MetaReads, MetaAnswers.Dialect {
    private static final int MOST_BYTES = 1_000;
    private final MetaAnswers answers;

    InstagramAdapter(MetaAnswers answers) {
        this.answers = answers;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public String provider() {
        return "Instagram";
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
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of(
                        "Instagram takes at most 1,000 bytes in one message: 1,000 plain letters, fewer with accents or"
                                + " emoji. Please send it in parts.")
                : Optional.empty();
    }

    @Override
    public Map<String, ?> attachment(OutboundFile file) {
        return MetaMedia.attachment(file);
    }

    @Override
    public LongestText longestText() {
        return new LongestText(MOST_BYTES, LongestText.Unit.BYTES);
    }

    @Override
    public FilesTaken files() {
        return InstagramMedia.TAKEN;
    }

    @Override
    public Optional<String> refusal(OfferedFile file) {
        return InstagramMedia.refusal(file);
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
