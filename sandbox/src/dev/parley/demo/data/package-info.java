/** What has happened at the demo's company: people, chats of thirty days, and how they get into the database. */
@NullMarked
package dev.parley.demo.data;

import org.jspecify.annotations.NullMarked;
