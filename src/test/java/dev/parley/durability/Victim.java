package dev.parley.durability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is killed. */
enum Victim {
    PARLEY,
    POSTGRES,
    BOTH;

    /** Each kind in turn, in random order. */
    static List<Victim> some(int kills, Random random) {
        var all = new ArrayList<Victim>();
        while (all.size() < kills) {
            var round = new ArrayList<>(List.of(values()));
            Collections.shuffle(round, random);
            all.addAll(round);
        }
        return all.subList(0, kills);
    }
}
