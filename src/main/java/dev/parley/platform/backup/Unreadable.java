package dev.parley.platform.backup;

import java.io.IOException;

/** Why a file cannot be restored: what follows "The file X". */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(String predicate) {
        super(predicate);
    }

    static Unreadable noBackup() {
        return new Unreadable("is no backup of Parley.");
    }

    static Unreadable damaged(String how) {
        return new Unreadable("is damaged: " + how + ". Use another copy or another backup.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
