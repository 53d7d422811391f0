package dev.parley.provision;

/** What is needed to read any part of the file. */
record Source(Mistakes mistakes, Variables variables) {}
