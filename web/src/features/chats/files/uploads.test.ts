import { expect, test, vi } from 'vitest';
import type { MessageFile } from '@/lib/api/types';
import { Uploads } from './uploads';

const file = (name: string) => new File(['hello'], name);
const stored = (id: number) => ({ id, name: `${id}.txt`, size: 5 }) as MessageFile;

test('a file is uploaded, tells how far it is, and is taken once', async () => {
  let tell = (_: number) => {};
  let finish = (_: MessageFile) => {};
  const uploads = new Uploads((<T>(
    _path: string,
    _file: Blob,
    options: { onProgress: typeof tell },
  ) => {
    tell = options.onProgress;
    return new Promise<T>((resolve) => {
      finish = resolve as typeof finish;
    });
  }) as ConstructorParameters<typeof Uploads>[0]);
  uploads.add(10, [file('a.txt')]);
  tell(0.5);
  expect(uploads.of(10)[0]?.progress).toBe(0.5);
  finish(stored(1));
  await vi.waitFor(() => expect(uploads.of(10)[0]?.done?.id).toBe(1));
  expect(uploads.take(10).map(({ id }) => id)).toEqual([1]);
  expect(uploads.of(10)).toEqual([]);
});

test('what failed can be tried again', async () => {
  let attempts = 0;
  const uploads = new Uploads((async () => {
    if (attempts++ === 0) throw new Error('lost');
    return stored(2);
  }) as unknown as ConstructorParameters<typeof Uploads>[0]);
  uploads.add(10, [file('a.txt')]);
  await vi.waitFor(() => expect(uploads.of(10)[0]?.failure).toBeInstanceOf(Error));
  uploads.retry(10, uploads.of(10)[0]?.key ?? '');
  await vi.waitFor(() => expect(uploads.of(10)[0]?.done?.id).toBe(2));
  expect(uploads.of(10)[0]?.failure).toBeUndefined();
});

test('what is removed while it goes is stopped', () => {
  let signal: AbortSignal | undefined;
  const uploads = new Uploads((<T>(
    _path: string,
    _file: Blob,
    options: { signal: AbortSignal },
  ) => {
    signal = options.signal;
    return new Promise<T>(() => {});
  }) as ConstructorParameters<typeof Uploads>[0]);
  uploads.add(10, [file('a.txt'), file('b.txt')]);
  uploads.remove(10, uploads.of(10)[1]?.key ?? '');
  expect(signal?.aborted).toBe(true);
  expect(uploads.of(10).map(({ name }) => name)).toEqual(['a.txt']);
});
