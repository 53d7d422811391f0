package dev.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording of the product (Java Flight Recorder) while it is measured, where it is wanted. */
interface Profile {
    /** None. */
    Profile NONE = new Profile() {
        @Override
        public void begin(ProcessHandle product) {}

        @Override
        public void end(ProcessHandle product) {}
    };

    /** The measured time begins. */
    void begin(ProcessHandle product);

    /** The measured time is over. */
    void end(ProcessHandle product);

    /** One that is written to this file. */
    static Profile to(Path file) {
        return new Profile() {
            @Override
            public void begin(ProcessHandle product) {
                order(product, "JFR.start", "name=bench", "settings=profile", "disk=true");
            }

            @Override
            public void end(ProcessHandle product) {
                order(product, "JFR.stop", "name=bench", "filename=" + file);
                System.out.println("The profile is in " + file + ".");
            }
        };
    }

    private static void order(ProcessHandle product, String... words) {
        var command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(product.pid())));
        command.addAll(java.util.List.of(words));
        try {
            var said = Files.createTempFile("bench", ".jcmd");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                System.out.println("No profile: " + Files.readString(said).strip());
            }
            Files.delete(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
