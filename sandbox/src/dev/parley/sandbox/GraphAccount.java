package dev.parley.sandbox;

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

    /** Has something done. */
    Reply does(String what, JsonNode parameters);
}
