import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFiles } from '../src/core/kept-files';
import { FakeServer } from './server';
import { Site } from './site';
import { pass, visit } from './visit';

const photo = new Blob(['a photo'], { type: 'image/png' });

let server: FakeServer;
let site: Site;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  site = new Site();
});
afterEach(() => void vi.useRealTimers());

describe('a file of the visitor', () => {
  it('shows at once, how far it has come, and is one message (PN-7)', async () => {
    const { conversation } = visit(site, server);
    await conversation.attach(photo, 'door.png');
    expect(conversation.view().lines[0]).toMatchObject({
      status: 'SENDING',
      file: { name: 'door.png', size: 7 },
    });
    await pass(90);
    expect(conversation.view().lines[0]?.progress).toBe(0.5);
    await pass(1_000);
    expect(conversation.view().lines.map(({ status }) => status)).toEqual(['SENT']);
    expect(server.posts.map(({ file, text }) => [file, text])).toEqual([[true, '']]);
    expect(site.files.size).toBe(0);
  });

  it('goes on after a reload in the middle, and is one message (IN-7)', async () => {
    const first = visit(site, server);
    server.uploads = ['STOP'];
    await first.conversation.attach(photo, 'door.png');
    await pass(100);
    first.crash();
    const second = visit(site, server);
    // The tab that crashed held the lease.
    await pass(60_000);
    expect(second.statuses()).toEqual(['SENT']);
    expect(server.brought).toEqual(['door.png', 'door.png']);
    expect([...server.visitors.values()].flat()).toHaveLength(1);
  });

  it('is brought again when the answer was lost, and is one message (IN-7)', async () => {
    const { conversation, statuses } = visit(site, server);
    server.uploads = ['LOSE', 'DROP'];
    await conversation.attach(photo, 'door.png');
    await pass(10_000);
    expect(statuses()).toEqual(['SENT']);
    expect([...server.visitors.values()].flat()).toHaveLength(1);
  });

  it('can be cancelled while it is on its way (PN-7)', async () => {
    const { conversation, texts } = visit(site, server);
    server.uploads = ['STOP'];
    await conversation.attach(photo, 'door.png');
    await pass(100);
    conversation.cancel(conversation.view().lines[0]?.id ?? '');
    conversation.write('Never mind');
    await pass(1_000);
    expect(texts()).toEqual(['Never mind']);
    expect(server.posts).toHaveLength(1);
    expect(site.files.size).toBe(0);
  });

  it('that is refused says why, and can be sent again (PN-7)', async () => {
    const { conversation, statuses } = visit(site, server);
    const refused = JSON.stringify({ detail: 'Programs are not taken here.' });
    server.uploads = [{ status: 422, body: refused, retryAfter: null }];
    await conversation.attach(photo, 'run.exe');
    await pass(1_000);
    const line = conversation.view().lines[0];
    expect([line?.status, line?.reason]).toEqual(['FAILED', 'Programs are not taken here.']);
    conversation.retry(line?.id ?? '');
    await pass(1_000);
    expect(statuses()).toEqual(['SENT']);
  });

  it('over the limit of an hour holds up no text (PN-7)', async () => {
    const { conversation, statuses } = visit(site, server);
    const later = JSON.stringify({ detail: 'Please send this one later.' });
    server.uploads = [{ status: 429, body: later, retryAfter: '600' }];
    await conversation.attach(photo, 'door.png');
    await pass(500);
    conversation.write('Hello');
    await pass(500);
    expect(statuses()).toEqual(['SENT', 'FAILED']);
  });

  it('lets texts pass while it cannot get through', async () => {
    const { conversation } = visit(site, server);
    server.uploads = Array.from({ length: 20 }, () => 'DROP' as const);
    await conversation.attach(photo, 'door.png');
    conversation.write('Hello');
    await pass(2_000);
    expect(server.posts.map(({ text }) => text)).toEqual(['Hello']);
  });

  it('that the browser has lost says so', async () => {
    const { conversation } = visit(site, server);
    server.uploads = ['DROP'];
    await conversation.attach(photo, 'door.png');
    site.files.clear();
    await pass(5_000);
    expect(conversation.view().lines[0]).toMatchObject({ status: 'FAILED', reason: '' });
  });

  it('is held in memory where the browser has no database', async () => {
    const files = keptFiles(() => undefined, 'files');
    await files.put('one', photo);
    expect(await files.get('one')).toBe(photo);
    files.remove('one');
    expect(await files.get('one')).toBeNull();
  });
});

describe('"Seen"', () => {
  it('stands below the newest message that an agent has read (PN-8)', async () => {
    const { conversation, statuses } = visit(site, server);
    for (const text of ['one', 'two', 'three']) conversation.write(text);
    await pass(2_000);
    const position = server.visitor('token-1')[1]?.position ?? '';
    server.push('token-1', { type: 'seen', position });
    await pass(10);
    expect(statuses()).toEqual(['SENT', 'SEEN', 'SENT']);
    server.push('token-1', { type: 'seen', position: server.visitor('token-1')[0]?.position ?? '' });
    await pass(10);
    expect(statuses()).toEqual(['SENT', 'SEEN', 'SENT']);
  });
});
