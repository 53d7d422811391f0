import type { ChatRow, Message } from '@/lib/api/types';
import type { PageMessage, ServerMessage } from '@/lib/live/messages';
import { PAGE } from '../thread';
import { AT, aMessage, aRow, ME, mine, position, present } from './examples';
import type { Seeded } from './seeded';

interface Kept {
  row: ChatRow;
  messages: Message[];
}

/** What a connection was told: the newest change sent of each watched chat, and whose rows it has. */
interface Told {
  watched: Map<number, number>;
  rows: Set<number>;
  frames: ServerMessage[];
}

/** The server's side of `/api/live` in memory, changed by random commands. */
export class PretendServer {
  readonly chats = new Map<number, Kept>();
  private readonly told = new Set<Told>();
  private readonly dirty = new Set<number>();
  private ids = 1_000;

  constructor(private readonly chance: Seeded) {}

  connect(): Told {
    const told: Told = { watched: new Map(), rows: new Set(), frames: [] };
    this.told.add(told);
    const rows = this.rows().filter(isMine);
    for (const { id } of rows) told.rows.add(id);
    told.frames.push({ type: 'hello', presence: present, restored: false });
    told.frames.push({ type: 'active', rows }, this.newList());
    return told;
  }

  drop(told: Told) {
    this.told.delete(told);
  }

  hear(told: Told, message: PageMessage) {
    if (message.type === 'unwatch') told.watched.delete(message.chat);
    if (message.type !== 'watch') return;
    const kept = this.chats.get(message.chat);
    if (!kept || !isVisible(kept.row)) {
      told.frames.push({ type: 'gone', id: message.chat, sentence: 'Bea took this chat.' });
      return;
    }
    told.watched.set(message.chat, kept.row.changeNo);
    const messages =
      message.after === 0 ? kept.messages.slice(-PAGE) : changedSince(kept, message.after);
    told.frames.push({ type: 'chat', row: kept.row, messages, after: message.after });
  }

  /** Tells every connection what changed since the last time, as one state for each chat. */
  announce() {
    for (const told of this.told) {
      for (const id of this.dirty) this.tell(told, id);
      told.frames.push(this.newList());
    }
    this.dirty.clear();
  }

  /** One random thing that happens to some chat. */
  happen() {
    const open = [...this.chats.values()].filter(({ row }) => !row.endedAt);
    const kept = this.chance.pick(open);
    if (kept === undefined || this.chance.chance(0.15)) return this.begin();
    const act = this.chance.below(9);
    if (act < 3) this.write(kept, 'IN');
    else if (act === 3) this.write(kept, 'OUT');
    else if (act === 4) this.mark(kept);
    else if (act === 5) this.change(kept, { ...mine(), unread: kept.row.unread });
    else if (act === 6) this.change(kept, this.another());
    else if (act === 7) this.change(kept, { ...kept.row, unread: 0 });
    else if (this.chance.chance(0.4))
      this.change(kept, { ...kept.row, status: 'COMPLETED', endedAt: AT });
  }

  private another(): Partial<ChatRow> {
    return this.chance.chance(0.5)
      ? { status: 'IN_PROGRESS', owner: { id: 2, name: 'Bea' } }
      : { status: 'WAITING', owner: null };
  }

  private begin() {
    const id = this.ids++;
    this.chats.set(id, { row: aRow({ id, changeNo: 0 }), messages: [] });
    for (const kept of [this.chats.get(id)]) if (kept) this.write(kept, 'IN');
    const kept = this.chats.get(id);
    for (let more = this.chance.below(80); kept && more > 40; more--) this.write(kept, 'IN');
  }

  private write(kept: Kept, direction: 'IN' | 'OUT') {
    const id = this.ids++;
    const changeNo = kept.row.changeNo + 1;
    // A provider may deliver late: some messages belong before the last one.
    const place = position(this.chance.chance(0.1) ? id - 3 : id);
    kept.messages.push(aMessage({ id, chatId: kept.row.id, changeNo, direction, position: place }));
    kept.messages.sort((a, b) => (a.position + a.id < b.position + b.id ? -1 : 1));
    this.change(kept, { unread: kept.row.unread + (direction === 'IN' ? 1 : 0) });
  }

  private mark(kept: Kept) {
    const message = this.chance.pick(kept.messages);
    if (!message) return;
    const changed = { ...message, changeNo: kept.row.changeNo + 1, status: 'READ' as const };
    kept.messages = kept.messages.map((it) => (it.id === message.id ? changed : it));
    this.change(kept, {});
  }

  private change(kept: Kept, to: Partial<ChatRow>) {
    const { status = kept.row.status, owner = kept.row.owner, endedAt = null } = to;
    const unread = to.unread ?? kept.row.unread;
    kept.row = { ...kept.row, status, owner, endedAt, unread, changeNo: kept.row.changeNo + 1 };
    this.dirty.add(kept.row.id);
  }

  private tell(told: Told, id: number) {
    const kept = this.chats.get(id);
    if (!kept) return;
    const sent = told.watched.get(id);
    const concerned = sent !== undefined || told.rows.has(id) || isMine(kept.row);
    if (!concerned) return;
    if (isMine(kept.row)) told.rows.add(id);
    if (!isVisible(kept.row) && !(kept.row.endedAt && this.chance.chance(0.5))) {
      told.watched.delete(id);
      told.rows.delete(id);
      told.frames.push({ type: 'gone', id, sentence: 'Bea took this chat.' });
      return;
    }
    const messages = sent === undefined ? [] : changedSince(kept, sent);
    if (sent !== undefined) told.watched.set(id, kept.row.changeNo);
    told.frames.push({ type: 'chat', row: kept.row, messages, after: sent ?? null });
  }

  private newList(): ServerMessage {
    const waiting = this.rows().filter(({ status }) => status === 'WAITING');
    return { type: 'new', rows: waiting.slice(0, 5), count: waiting.length };
  }

  private rows() {
    return [...this.chats.values()].map(({ row }) => row);
  }
}

const isMine = (row: ChatRow) => row.status === 'IN_PROGRESS' && row.owner?.id === ME;
const isVisible = (row: ChatRow) => row.status === 'WAITING' || isMine(row);
const changedSince = (kept: Kept, after: number) =>
  kept.messages.filter(({ changeNo }) => changeNo > after);
