package dev.parley.bench;

import java.util.List;

/**
 * What a measurement found.
 *
 * @param notes sentences that one needs to read the figures
 * @param faults what was wrong; with one of them the figures do not count
 */
record Outcome(String bench, List<Figure> figures, List<String> notes, List<String> faults) {}
