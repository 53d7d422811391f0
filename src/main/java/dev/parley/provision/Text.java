package dev.parley.provision;

/**
 * A text of the file.
 *
 * @param value with environment variables in their places
 * @param written as it stands in the file, which is what sentences may quote
 * @param field where it belongs, such as `roles.0`
 */
record Text(String value, String written, String field) {
    /** Keeps values, which may be secret, out of logs. */
    @Override
    public String toString() {
        return field;
    }
}
