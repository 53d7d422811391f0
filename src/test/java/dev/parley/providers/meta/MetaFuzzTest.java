package dev.parley.providers.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Company;
import dev.parley.fixture.ProductTest;
import dev.parley.sandbox.MetaApp;
import dev.parley.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Known events in every wrong form: types swapped, fields gone, deep, huge. Each delivery also holds one that is right. */
@ProductTest
class MetaFuzzTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DELIVERIES = 25;
    private static final int SPOILT = 8;
    private static final List<String> MESSENGER = List.of(
            "{'message':{'mid':'m1','text':'hello','quick_reply':{'payload':'A'},'reply_to':{'mid':'m0'}}}",
            "{'message':{'mid':'m2','attachments':[{'type':'image','payload':{'url':'https://x.example','sticker_id':1}}]}}",
            "{'message':{'mid':'m3','attachments':[{'type':'location','payload':{'coordinates':{'lat':1.5,'long':2}}}]}}",
            "{'message':{'mid':'m4','attachments':[{'type':'fallback','payload':'a string','title':'t','url':'u'}]}}",
            "{'message':{'mid':'m5','is_echo':true,'app_id':1,'metadata':'parley:x:1','text':'echo'}}",
            "{'message':{'mid':'m6','is_deleted':true}}",
            "{'message_edit':{'mid':'m1','text':'new','num_edit':1}}",
            "{'postback':{'title':'Start','payload':'START','referral':{'ref':'x'}}}",
            "{'delivery':{'mids':['m1'],'watermark':1700000000000}}",
            "{'read':{'watermark':1700000000000}}");
    private static final List<String> INSTAGRAM = List.of(
            "{'message':{'mid':'i1','text':'hello','reply_to':{'story':{'url':'https://x.example','id':'1'}}}}",
            "{'message':{'mid':'i2','attachments':[{'type':'share','payload':{'url':'https://x.example','title':'t'}}]}}",
            "{'message':{'mid':'i3','attachments':[{'type':'like_heart'},{'type':'ig_reel','payload':{'url':'u'}}]}}",
            "{'message':{'mid':'i4','attachments':[{'type':'story_mention','payload':{'url':'https://x.example'}}]}}",
            "{'message':{'mid':'i5','is_echo':true,'text':'echo'}}",
            "{'message':{'mid':'i6','is_deleted':true}}",
            "{'read':{'mid':'i5'}}",
            "{'postback':{'mid':'i7','title':'Open?','payload':'OPEN'}}");
    private static final List<String> WHATSAPP = List.of(
            "{'type':'text','text':{'body':'hello'},'context':{'id':'w0'}}",
            "{'type':'audio','audio':{'id':'1','voice':true,'mime_type':'audio/ogg'}}",
            "{'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'a','title':'b','description':'c'}}}",
            "{'type':'contacts','contacts':[{'name':{'formatted_name':'A'},'phones':[{'phone':'1'}]}]}",
            "{'type':'edit','edit':{'original_message_id':'w1','message':{'type':'text','text':{'body':'x'}}}}",
            "{'type':'revoke','revoke':{'original_message_id':'w1'}}",
            "{'type':'unsupported','errors':[{'code':131051,'title':'Unsupported'}]}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final Sandbox sandbox = Sandbox.start(0);
    private final MetaApp app = sandbox.meta().app("0123456789abcdef0123456789abcdef");

    @BeforeEach
    void connected() {
        var company = new Company(port);
        var bea = company.agent("Bea");
        var queue = company.queue("Care", bea);
        sandbox.meta().page(app, "100200300400", "EAA-page", "Page");
        sandbox.meta().instagramOfPage(app, "17841400100200", "100200300401", "EAA-account", "account");
        sandbox.meta().number(app, "109876543210", "EAA-number", "Number");
        connect(company, queue, "MESSENGER", Map.of("pageId", "100200300400"), "EAA-page");
        connect(company, queue, "INSTAGRAM", Map.of("pageId", "100200300401"), "EAA-account");
        connect(company, queue, "WHATSAPP", Map.of("phoneNumberId", "109876543210"), "EAA-number");
    }

    private void connect(Company company, long queue, String kind, Map<String, String> account, String token) {
        var settings = new java.util.HashMap<>(account);
        settings.put("graphBase", sandbox.meta().graphBase());
        var view = company.admin()
                .browser()
                .post(
                        "/api/channels",
                        Map.of(
                                "kind",
                                kind,
                                "name",
                                kind,
                                "active",
                                true,
                                "queueId",
                                queue,
                                "language",
                                "en",
                                "settings",
                                settings,
                                "secrets",
                                Map.of("accessToken", token, "appSecret", app.secret())))
                .ok();
        app.callback(
                company.base() + "/hooks/meta/" + view.path("publicKey").asString(),
                view.path("settings").path("verifyToken").asString());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverComesIsAcknowledgedAndItsNeighbourIsOneMessage_IN9(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DELIVERIES; i++) {
            var page = delivery(
                    "page",
                    entry(
                            events(random, MESSENGER, this::messenger),
                            messenger(json("{'message':{'mid':'good-page-" + i + "','text':'good'}}")),
                            "100200300400"));
            var account = delivery(
                    "instagram",
                    entry(
                            events(random, INSTAGRAM, this::messenger),
                            messenger(json("{'message':{'mid':'good-account-" + i + "','text':'good'}}")),
                            "17841400100200"));
            var number = delivery(
                    "whatsapp_business_account",
                    change(
                            events(random, WHATSAPP, this::whatsapp),
                            whatsapp(json("{'id':'good-number-" + i + "','type':'text','text':{'body':'good'}}"))));
            for (var body : List.of(page, account, number)) {
                assertThat(app.post(body)).as("seed %d: %s", seed, body).isEqualTo(200);
                assertThat(app.post(body)).as("seed %d: %s", seed, body).isEqualTo(200);
            }
        }
        assertThat(jdbc.sql("select count(*) from chats.message where provider_id like 'good-%' and text = 'good'")
                        .query(Integer.class)
                        .single())
                .as("seed %d", seed)
                .isEqualTo(3 * DELIVERIES);
    }

    private List<JsonNode> events(
            Random random, List<String> forms, java.util.function.UnaryOperator<ObjectNode> whole) {
        var events = new ArrayList<JsonNode>();
        for (int i = 0; i < SPOILT; i++) {
            var event = whole.apply(json(forms.get(random.nextInt(forms.size()))));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                spoil(event, random);
            }
            events.add(event);
        }
        return events;
    }

    private ObjectNode messenger(ObjectNode event) {
        event.set("sender", json("{'id':'24688642135797531'}"));
        event.set("recipient", json("{'id':'100200300400'}"));
        event.put("timestamp", System.currentTimeMillis());
        return event;
    }

    private ObjectNode whatsapp(ObjectNode message) {
        message.put("from", "15550100123");
        message.put("timestamp", "1700000000");
        if (!message.has("id")) {
            message.put("id", "w1");
        }
        return message;
    }

    private static Object entry(List<JsonNode> events, JsonNode good, String account) {
        events.add(good);
        return Map.of("id", account, "time", 1, "messaging", events);
    }

    private static Object change(List<JsonNode> messages, JsonNode good) {
        messages.add(good);
        return Map.of(
                "id",
                "8001",
                "changes",
                List.of(Map.of(
                        "field",
                        "messages",
                        "value",
                        Map.of("metadata", Map.of("phone_number_id", "109876543210"), "messages", messages))));
    }

    private static String delivery(String object, Object entry) {
        return JSON.writeValueAsString(Map.of("object", object, "entry", List.of(entry)));
    }

    /** One place anywhere in it, which is not the id of a good one, becomes something else or goes. */
    private static void spoil(ObjectNode event, Random random) {
        var places = new ArrayList<Runnable>();
        collect(event, random, places);
        places.get(random.nextInt(places.size())).run();
    }

    private static void collect(JsonNode node, Random random, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                places.add(() -> object.set(name, anything(random)));
                places.add(() -> object.remove(name));
                collect(object.path(name), random, places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var at = i;
                places.add(() -> array.set(at, anything(random)));
                collect(array.path(at), random, places);
            }
        }
    }

    private static JsonNode anything(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.valueToTree(random.nextLong());
            case 2 -> JSON.valueToTree(random.nextDouble() * 1e300);
            case 3 -> JSON.valueToTree("a\0b");
            case 4 -> JSON.valueToTree("x".repeat(40_000));
            case 5 -> JSON.valueToTree("\ud83d");
            case 6 -> JSON.valueToTree(List.of());
            case 7 -> JSON.valueToTree(Map.of());
            case 8 -> JSON.readTree("[".repeat(200) + "]".repeat(200));
            case 9 -> JSON.valueToTree(true);
            case 10 -> JSON.valueToTree(new java.math.BigInteger("9".repeat(60)));
            default -> JSON.valueToTree("");
        };
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
