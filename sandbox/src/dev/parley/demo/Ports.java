package dev.parley.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free ports of this machine. */
final class Ports {
    private static final int TRIED = 50;

    private Ports() {}

    /** The port a person asked for; a {@link DemoProblem} if another program has it. */
    static int wanted(int port) {
        if (!isFree(port)) {
            throw new DemoProblem("Port " + port + " is in use by another program, or this user may not listen there."
                    + " Stop that one, or choose another port: ./parley demo --port N");
        }
        return port;
    }

    /** The first one from here on that is free and not the other. */
    static int from(int first, int other) {
        for (int port = first; port < first + TRIED; port++) {
            if (port != other && isFree(port)) {
                return port;
            }
        }
        throw new DemoProblem("All ports from " + first + " to " + (first + TRIED - 1)
                + " are in use. Choose another one: ./parley demo --port N");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
