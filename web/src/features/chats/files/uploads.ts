import type { MessageFile } from '@/lib/api/types';
import { upload } from '@/lib/api/upload';
import { Signal, useSignal } from '../live/signal';

/** A file that waits beside the text to be sent. */
export interface Upload {
  key: string;
  name: string;
  size: number;
  /** From 0 to 1. */
  progress: number;
  /** What the server made of it, once it is there. */
  done?: MessageFile;
  failure?: unknown;
}

interface Going {
  file: File;
  stop: AbortController;
}

const NONE: readonly Upload[] = [];

/** The files that are being uploaded, by chat. They are gone with the page; the server forgets what is not sent. */
export class Uploads {
  readonly all = new Signal<ReadonlyMap<number, readonly Upload[]>>(new Map());
  private readonly going = new Map<string, Going>();

  constructor(private readonly send: typeof upload) {}

  of(chat: number): readonly Upload[] {
    return this.all.get().get(chat) ?? NONE;
  }

  add(chat: number, files: readonly File[]) {
    for (const file of files) {
      const { name, size } = file;
      const key = crypto.randomUUID();
      this.set(chat, [...this.of(chat), { key, name, size, progress: 0 }]);
      void this.start(chat, key, file);
    }
  }

  /** Once more, after it failed. */
  retry(chat: number, key: string) {
    const going = this.going.get(key);
    if (going) void this.start(chat, key, going.file);
  }

  /** Stops it, and takes it away. */
  remove(chat: number, key: string) {
    this.going.get(key)?.stop.abort();
    this.going.delete(key);
    this.set(
      chat,
      this.of(chat).filter((one) => one.key !== key),
    );
  }

  /** Takes all that are there, to be sent. */
  take(chat: number): MessageFile[] {
    const taken = this.of(chat).flatMap(({ done }) => done ?? []);
    for (const { key } of this.of(chat)) this.going.delete(key);
    this.set(chat, NONE);
    return taken;
  }

  /** What was not sent after all. */
  giveBack(chat: number, files: readonly MessageFile[]) {
    const back = files.map((done) => ({
      key: crypto.randomUUID(),
      name: done.name ?? '',
      size: done.size ?? 0,
      progress: 1,
      done,
    }));
    this.set(chat, [...back, ...this.of(chat)]);
  }

  private async start(chat: number, key: string, file: File) {
    const stop = new AbortController();
    this.going.set(key, { file, stop });
    this.change(chat, key, { progress: 0, failure: undefined });
    try {
      const path = `/api/chats/${chat}/files?name=${encodeURIComponent(file.name)}`;
      const done = await this.send<MessageFile>(path, file, {
        signal: stop.signal,
        onProgress: (progress) => this.change(chat, key, { progress }),
      });
      this.change(chat, key, { progress: 1, done });
    } catch (failure) {
      this.change(chat, key, { failure });
    }
  }

  private change(chat: number, key: string, change: Partial<Upload>) {
    this.set(
      chat,
      this.of(chat).map((one) => (one.key === key ? { ...one, ...change } : one)),
    );
  }

  private set(chat: number, uploads: readonly Upload[]) {
    const all = new Map(this.all.get());
    if (uploads.length === 0) all.delete(chat);
    else all.set(chat, uploads);
    this.all.set(all);
  }
}

export const uploads = new Uploads(upload);

export const useUploads = (chat: number) => useSignal(uploads.all, (all) => all.get(chat) ?? NONE);
