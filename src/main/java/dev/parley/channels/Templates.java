package dev.parley.channels;

import dev.parley.channels.TemplateSource.Fetched;
import dev.parley.channels.TemplateStore.Asked;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the templates that providers have approved (ST-3). */
@Service
public class Templates {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(2);
    private final TemplateStore store;
    private final Clock clock;

    Templates(TemplateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those of a channel, with when and how the provider answered last. */
    @Transactional(readOnly = true)
    public TemplateList of(long channelId) {
        var asked = store.asked(channelId);
        return new TemplateList(
                store.of(channelId).stream().map(TemplateView::of).toList(), asked.fetchedAt(), asked.problem());
    }

    /** One of them, also one that the provider does not have any more. */
    @Transactional(readOnly = true)
    public Optional<Template> find(long id) {
        return store.find(id);
    }

    /** A template of a channel that may be sent now; throws a problem in words otherwise. */
    @Transactional(readOnly = true)
    public Template sendable(long channelId, long id) {
        var template = store.find(id)
                .filter(one -> one.channelId() == channelId)
                .orElseThrow(() -> ChannelProblem.UNKNOWN_TEMPLATE
                        .with("This channel has no such template.")
                        .at("templateId"));
        var refusal = template.refusal();
        if (refusal != null) {
            throw ChannelProblem.TEMPLATE_REFUSED.with(refusal).at("templateId");
        }
        return template;
    }

    /** The provider told of a change: its status holds at once, and all are asked for anew. */
    @Transactional
    public void changed(TemplateNews news) {
        if (news.status() != null) {
            store.setStatus(news);
        }
        store.askBy(news.channelIds(), clock.instant());
    }

    /** What is known of a channel's templates seems to be wrong; they are asked for soon. */
    @Transactional
    public void outdated(long channelId) {
        store.askBy(List.of(channelId), clock.instant());
    }

    /** The channels whose turn it is to be asked for; no other node asks for them too. */
    @Transactional
    public List<Long> due(Collection<Long> channelIds) {
        var now = clock.instant();
        return store.take(channelIds, now, now.plus(EVERY));
    }

    /** Keeps what came of asking. */
    @Transactional
    public void keep(long channelId, Fetched fetched) {
        var now = clock.instant();
        switch (fetched) {
            case Fetched.Found found -> {
                store.noteAsked(channelId, new Asked(now, null), now.plus(EVERY));
                store.replace(channelId, found.templates(), now);
            }
            case Fetched.NotSetUp missing -> {
                store.noteAsked(channelId, new Asked(null, missing.sentence()), now.plus(EVERY));
                store.replace(channelId, List.of(), now);
            }
            case Fetched.Failed failed ->
                store.noteAsked(channelId, new Asked(null, failed.sentence()), now.plus(AFTER_FAILURE));
        }
    }
}
