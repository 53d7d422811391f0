package dev.parley.live;

import dev.parley.platform.Outgoing;

/** The top of New as all agents see it who see the same queues: known by its numbers, written once. */
record TopOfNew(LiveFrame.New news, String what, Outgoing.Shared frame) {
    static TopOfNew of(LiveFrame.New news) {
        var what = new StringBuilder().append(news.count());
        news.rows().forEach(row -> what.append(' ').append(row.id()).append('.').append(row.changeNo()));
        return new TopOfNew(news, what.toString(), new Outgoing.Shared(news));
    }
}
