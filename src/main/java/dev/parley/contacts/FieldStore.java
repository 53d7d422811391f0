package dev.parley.contacts;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of a contact's fields and of their history. */
@Repository
class FieldStore {
    private final JdbcClient jdbc;

    FieldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is the contact, whose fields then stay as they are until the transaction ends. Messages still come in. */
    boolean lock(long contactId) {
        return jdbc.sql("select id from contacts.contact where id = :id for no key update")
                .param("id", contactId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** What stands in the field. In a statement of its own after the lock, so that it sees what the lock waited for. */
    List<String> value(long contactId, ContactField field) {
        var sql = switch (field) {
            case NAME -> "select name from contacts.contact where id = :id";
            case EMAIL -> "select email from contacts.contact where id = :id and email is not null";
            case LANGUAGE -> "select language from contacts.contact where id = :id and language is not null";
            case PHONES -> "select number from contacts.phone where contact_id = :id";
        };
        return jdbc.sql(sql).param("id", contactId).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Puts these values in place of what a field holds; a name put here is a person's from now on. */
    void set(long contactId, ContactField field, List<String> values) {
        switch (field) {
            case NAME ->
                set(
                        contactId,
                        "update contacts.contact set name = :value, name_source = 'PERSON' where id = :id",
                        values);
            case EMAIL -> set(contactId, "update contacts.contact set email = :value where id = :id", values);
            case LANGUAGE -> set(contactId, "update contacts.contact set language = :value where id = :id", values);
            case PHONES -> setPhones(contactId, values);
        }
    }

    private void set(long contactId, String sql, List<String> values) {
        jdbc.sql(sql)
                .param("id", contactId)
                .param("value", values.isEmpty() ? null : values.getFirst())
                .update();
    }

    private void setPhones(long contactId, List<String> numbers) {
        jdbc.sql("delete from contacts.phone where contact_id = :id and number <> all(:numbers)")
                .param("id", contactId)
                .param("numbers", Columns.texts(numbers))
                .update();
        jdbc.sql("""
                insert into contacts.phone (contact_id, number)
                select :id, number from unnest(:numbers) as number on conflict do nothing
                """)
                .param("id", contactId)
                .param("numbers", Columns.texts(numbers))
                .update();
    }

    void note(long contactId, ContactChange change) {
        jdbc.sql("""
                insert into contacts.change (contact_id, at, who, field, before, after)
                values (:contact, :at, :who, :field, :before, :after)
                """)
                .param("contact", contactId)
                .param("at", Columns.time(change.at()))
                .param("who", change.who() == null ? null : change.who().id())
                .param("field", change.field())
                .param("before", change.before())
                .param("after", change.after())
                .update();
    }

    /**
     * Fills in what the customer says of themselves: an e-mail only where none is, a name where there is a placeholder, and over
     * an earlier profile's if `again`; never over a person's choice. Answers whether anything changed.
     */
    boolean fill(long contactId, @Nullable String name, @Nullable String email, boolean again, Instant now) {
        return jdbc.sql("""
                with filled as (
                    update contacts.contact set
                        email = coalesce(email, :email),
                        name = coalesce(case when name_source = 'PLACEHOLDER' or :again and name_source = 'PROFILE'
                                             then :name end, name),
                        name_source = case when name_source = 'PLACEHOLDER' and :name::text is not null then 'PROFILE'
                                           else name_source end
                    where id = :id
                    returning old.name as old_name, new.name as new_name, old.email as old_email, new.email as new_email)
                insert into contacts.change (contact_id, at, field, before, after)
                select :id, :at, 'name', old_name, new_name from filled where new_name <> old_name
                union all
                select :id, :at, 'email', old_email, new_email from filled where new_email is distinct from old_email
                """)
                        .param("id", contactId)
                        .param("name", name)
                        .param("email", email)
                        .param("again", again)
                        .param("at", Columns.time(now))
                        .update()
                > 0;
    }
}
