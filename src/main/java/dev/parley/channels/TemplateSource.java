package dev.parley.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the templates of a channel are asked for; made by the modules of the providers that have some. */
public interface TemplateSource {
    /** Whether it is the one for this channel. */
    boolean serves(Channel channel);

    /** Asks the provider for all of them. Called outside any transaction. */
    Fetched fetch(Channel channel);

    /** What came of asking. */
    sealed interface Fetched {
        /** These are all that there are. */
        record Found(List<Draft> templates) implements Fetched {}

        /** The channel's settings lack what is needed; the sentence says what. Nothing was asked. */
        record NotSetUp(String sentence) implements Fetched {}

        /** The provider did not tell; the sentence says why. What is known stays. */
        record Failed(String sentence) implements Fetched {}
    }

    /** A template as the provider has it. */
    record Draft(
            String providerId,
            String name,
            String language,
            String category,
            TemplateStatus status,
            @Nullable String statusReason,
            TemplateContent content,
            @Nullable String obstacle) {}
}
