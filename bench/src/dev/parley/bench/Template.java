package dev.parley.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A prepared request in which only numbers of a fixed width change. */
final class Template {
    private final byte[] bytes;
    private final List<Place> places = new ArrayList<>();

    private record Place(char name, int at, int width) {}

    /** Runs of one of the characters U+0001 to U+0008 are the places; the same place may be there several times. */
    Template(String text) {
        bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (var at = 0; at < bytes.length; ) {
            var end = at + 1;
            while (end < bytes.length && bytes[end] == bytes[at]) {
                end++;
            }
            if (bytes[at] > 0 && bytes[at] < '\t') {
                places.add(new Place((char) bytes[at], at, end - at));
            }
            at = end;
        }
    }

    /** A place in the text of a template. */
    static String place(char name, int width) {
        return String.valueOf(name).repeat(width);
    }

    /** Writes a number, with leading zeros, wherever the place is. */
    Template with(char name, long number) {
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.name() == name) {
                var left = number;
                for (var at = place.at() + place.width() - 1; at >= place.at(); at--) {
                    bytes[at] = (byte) ('0' + left % 10);
                    left /= 10;
                }
            }
        }
        return this;
    }

    void writeTo(ByteBuffer out) {
        out.put(bytes);
    }
}
