package dev.parley.bench;

import java.nio.ByteBuffer;

/** What a generator sends, and what it hears of it. Called by one thread only. */
interface Traffic {
    /** Nothing more is to be sent. */
    long NOTHING = -1;

    /** Writes the next request and gives its number, or NOTHING; `due` is when it should have been sent, in nanoseconds. */
    long next(ByteBuffer out, long due);

    /** The answer; status 0 when the connection ended before there was one. */
    void answered(long number, int status, long due);
}
