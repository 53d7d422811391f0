package dev.parley.rights;

import dev.parley.fixture.Endpoints.Endpoint;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up a body that passes the checks of an endpoint's form, as somebody would who has read the description. */
final class MadeUp {
    /** For forms whose rules the types do not tell. */
    private static final Map<String, Object> KNOWN =
            Map.of("PUT /api/contacts/{id}/fields/{field}", Map.of("was", "", "value", "Attacked"));

    private final long attacker;

    /** Wherever a form asks for an agent or user, it is the attacker. */
    MadeUp(long attacker) {
        this.attacker = attacker;
    }

    Object body(Endpoint endpoint) {
        var known = KNOWN.get(endpoint.name());
        return known != null ? known : endpoint.form().map(this::record).orElse(Map.of());
    }

    private Object record(Class<?> type) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var component : Optional.ofNullable(type.getRecordComponents()).orElse(new RecordComponent[0])) {
            var mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            body.put(component.getName(), mayBeNull ? null : value(component));
        }
        return body;
    }

    private Object value(RecordComponent component) {
        var type = component.getType();
        var rules = component.getAccessor();
        if (type == String.class) {
            return rules.isAnnotationPresent(Email.class)
                    ? "attacker@x.example"
                    : "attacked" + "!".repeat(least(rules));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return rules.isAnnotationPresent(NotEmpty.class) ? List.of(element(component.getGenericType())) : List.of();
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            var least = rules.getAnnotation(Min.class);
            return isPerson(component.getName()) ? attacker : Math.max(1, least == null ? 1 : least.value());
        }
        return plain(type);
    }

    private Object plain(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == double.class || type == Double.class) {
            return 1;
        }
        if (type == Instant.class) {
            return Instant.now();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? record(type) : Map.of();
    }

    private Object element(Type list) {
        var type = list instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : String.class;
        if (type == Long.class || type == Integer.class) {
            return 1;
        }
        return type instanceof Class<?> plain && plain != String.class ? plain(plain) : "attacked";
    }

    private static int least(Method rules) {
        var size = rules.getAnnotation(Size.class);
        return size == null ? 0 : size.min();
    }

    private static boolean isPerson(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("agent") || lower.contains("user");
    }
}
