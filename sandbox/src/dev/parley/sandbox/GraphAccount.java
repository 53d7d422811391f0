package dev.parley.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a token at the Graph API stands for. */
interface GraphAccount {
    MetaApp app();

    String token();

    BotLog log();

    KeptFiles files();

    /** Whether its files are given to whoever has its token only. */
    boolean keepsFilesToItself();

    /** Answers a question about something. */
    Reply shows(String what, String graphBase);

    /** Answers with a page of something that there are many of; null where it has no such thing. */
    default @Nullable Reply lists(String what, JsonNode query) {
        return null;
    }

    /** Has something done. */
    Reply does(String what, JsonNode parameters);
}
