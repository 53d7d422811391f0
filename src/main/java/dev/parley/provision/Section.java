package dev.parley.provision;

import dev.parley.platform.Managed;
import java.util.List;

/** One kind of thing that the file can hold. */
interface Section {
    /** Tells what is wrong, and changes nothing. */
    void check(ProvisionFile file, Names names);

    /** Makes and changes what differs from the file, and nothing else. */
    void apply(ProvisionFile file, Names names);

    /** What the file manages of this kind. */
    List<Managed.Thing> managed(ProvisionFile file);

    /** The same for what has a name. */
    static List<Managed.Thing> things(Managed.Kind kind, List<? extends Entry> entries) {
        return entries.stream()
                .map(entry -> new Managed.Thing(kind, entry.key()))
                .toList();
    }
}
