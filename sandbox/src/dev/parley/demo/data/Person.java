package dev.parley.demo.data;

/**
 * Somebody who may write to the shop.
 *
 * @param first how agents address them
 * @param name as they call themselves
 * @param language a language tag
 * @param email theirs, whether or not the shop knows it
 * @param phone in international form, likewise
 * @param city where they live
 * @param street there
 */
record Person(String first, String name, String language, String email, String phone, String city, String street) {}
