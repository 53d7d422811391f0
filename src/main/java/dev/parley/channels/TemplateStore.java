package dev.parley.channels;

import dev.parley.channels.TemplateContent.TemplateButton;
import dev.parley.channels.TemplateSource.Draft;
import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of templates. */
@Repository
class TemplateStore {
    private static final TypeReference<Map<String, String>> EXAMPLES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** When a provider was asked last, and what was wrong then. */
    record Asked(@Nullable Instant fetchedAt, @Nullable String problem) {}

    TemplateStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that the provider has. */
    List<Template> of(long channelId) {
        return jdbc.sql(
                        "select * from channels.template where channel_id = :channel and gone_at is null order by name, language, id")
                .param("channel", channelId)
                .query(this::template)
                .list();
    }

    Optional<Template> find(long id) {
        return jdbc.sql("select * from channels.template where id = :id")
                .param("id", id)
                .query(this::template)
                .optional();
    }

    Asked asked(long channelId) {
        return jdbc.sql("select fetched_at, problem from channels.template_fetch where channel_id = :channel")
                .param("channel", channelId)
                .query(Asked.class)
                .optional()
                .orElse(new Asked(null, null));
    }

    /** Takes the channels whose turn it is; no other node asks for them before the next time. */
    List<Long> take(Collection<Long> channelIds, Instant now, Instant next) {
        return jdbc
                .sql("""
                insert into channels.template_fetch as f (channel_id, ask_at)
                select id, :next from channels.channel where id = any(:ids) order by id
                on conflict (channel_id) do update set ask_at = excluded.ask_at where f.ask_at <= :now
                returning channel_id
                """)
                .param("ids", Columns.longs(channelIds))
                .param("now", Columns.time(now))
                .param("next", Columns.time(next))
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** They are asked for again at this time, unless that is to be sooner. */
    void askBy(Collection<Long> channelIds, Instant at) {
        jdbc.sql("update channels.template_fetch set ask_at = least(ask_at, :at) where channel_id = any(:ids)")
                .param("ids", Columns.longs(channelIds))
                .param("at", Columns.time(at))
                .update();
    }

    /** Notes what came of asking. Whoever writes a channel's templates does this first, so that one comes after the other. */
    void noteAsked(long channelId, Asked asked, Instant next) {
        jdbc.sql("""
                insert into channels.template_fetch as f (channel_id, ask_at, fetched_at, problem)
                select id, :next, :at::timestamptz, :problem from channels.channel where id = :channel
                on conflict (channel_id) do update set
                    fetched_at = coalesce(excluded.fetched_at, f.fetched_at), problem = excluded.problem,
                    ask_at = least(f.ask_at, excluded.ask_at)
                """)
                .param("channel", channelId)
                .param("next", Columns.time(next))
                .param("at", Columns.time(asked.fetchedAt()))
                .param("problem", asked.problem())
                .update();
    }

    /** These are all that the channel has now. */
    void replace(long channelId, List<Draft> drafts, Instant now) {
        jdbc.sql("""
                update channels.template set gone_at = :now
                where channel_id = :channel and gone_at is null and provider_id <> all(:ids)
                """)
                .param("channel", channelId)
                .param("now", Columns.time(now))
                .param("ids", Columns.texts(drafts, Draft::providerId))
                .update();
        for (var draft : drafts) {
            save(channelId, draft, now);
        }
    }

    private void save(long channelId, Draft draft, Instant now) {
        var content = draft.content();
        jdbc.sql("""
                insert into channels.template (channel_id, provider_id, name, language, category, status, status_reason,
                    header_format, header_text, body_text, footer_text, buttons, examples, obstacle, fetched_at)
                select id, :provider, :name, :language, :category, :status, :reason, :format, :header, :body, :footer,
                    :buttons::jsonb, :examples::jsonb, :obstacle, :now from channels.channel where id = :channel
                on conflict (channel_id, provider_id) do update set
                    name = excluded.name, language = excluded.language, category = excluded.category,
                    status = excluded.status, status_reason = excluded.status_reason,
                    header_format = excluded.header_format, header_text = excluded.header_text,
                    body_text = excluded.body_text, footer_text = excluded.footer_text, buttons = excluded.buttons,
                    examples = excluded.examples, obstacle = excluded.obstacle, fetched_at = excluded.fetched_at,
                    gone_at = null
                """)
                .param("channel", channelId)
                .param("provider", draft.providerId())
                .param("name", draft.name())
                .param("language", draft.language())
                .param("category", draft.category())
                .param("status", draft.status().name())
                .param("reason", draft.statusReason())
                .param("format", content.headerFormat())
                .param("header", content.headerText())
                .param("body", content.bodyText())
                .param("footer", content.footerText())
                .param("buttons", json.writeValueAsString(content.buttons()))
                .param("examples", json.writeValueAsString(content.examples()))
                .param("obstacle", draft.obstacle())
                .param("now", Columns.time(now))
                .update();
    }

    void setStatus(TemplateNews news) {
        jdbc.sql("""
                update channels.template set status = :status, status_reason = :reason
                where channel_id = any(:channels) and provider_id = :provider
                """)
                .param("channels", Columns.longs(news.channelIds()))
                .param("provider", news.providerId())
                .param("status", Objects.requireNonNull(news.status()).name())
                .param("reason", news.reason())
                .update();
    }

    private Template template(ResultSet rs, int row) throws SQLException {
        return new Template(
                rs.getLong("id"),
                rs.getLong("channel_id"),
                rs.getString("provider_id"),
                rs.getString("name"),
                rs.getString("language"),
                rs.getString("category"),
                TemplateStatus.valueOf(rs.getString("status")),
                rs.getString("status_reason"),
                new TemplateContent(
                        rs.getString("header_format"),
                        rs.getString("header_text"),
                        rs.getString("body_text"),
                        rs.getString("footer_text"),
                        List.of(json.readValue(rs.getString("buttons"), TemplateButton[].class)),
                        json.readValue(rs.getString("examples"), EXAMPLES)),
                rs.getString("obstacle"),
                rs.getTimestamp("fetched_at").toInstant(),
                Columns.instant(rs.getTimestamp("gone_at")));
    }
}
