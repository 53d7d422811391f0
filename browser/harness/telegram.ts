import { randomInt } from 'node:crypto';
import TelegramServer from 'telegram-test-api';
import { vi } from 'vitest';
import { freePort } from './free-port';
import { TelegramFront } from './telegram-front';

const DELIVERED_WITHIN = 30_000;
const KEPT_SECONDS = 600;

type Client = ReturnType<TelegramServer['getClient']>;

/** Something written anew: telegram-test-api knows only new messages, so what it holds says which one it replaces. */
interface Edit {
  message: { edited?: number; text: string };
}

class BotApi extends TelegramServer {
  override getUpdates(token: string): ReturnType<TelegramServer['getUpdates']> {
    return super.getUpdates(token).map((update) => {
      const { message } = update as unknown as Edit;
      if (message?.edited === undefined) return update;
      const edited_message = { ...message, message_id: message.edited, edit_date: now() };
      return { update_id: update.update_id, edited_message } as unknown as typeof update;
    });
  }
}

/** A bot in telegram-test-api, somebody else's idea of Telegram, and the customers who write to it. */
export class Telegram {
  readonly token =
    `${100_000 + Math.floor(Math.random() * 900_000)}:AAE_a-bot-of-the-journeys_${'x'.repeat(10)}`;

  private constructor(
    private readonly api: BotApi,
    private readonly plain: string,
    /** What real Telegram does and telegram-test-api does not; undefined where the bare one is to be borne. */
    readonly front: TelegramFront | undefined,
  ) {}

  /** As telegram-test-api is: it ignores the time to wait, sends no secret, has no pictures and one name for all bots. */
  static async bare(): Promise<Telegram> {
    const port = await freePort();
    const api = new BotApi({ port, host: '127.0.0.1', storeTimeout: KEPT_SECONDS });
    await api.start();
    return new Telegram(api, `http://127.0.0.1:${port}`, undefined);
  }

  /** With what real Telegram does besides, as `TelegramFront` says. */
  static async like(parley: string): Promise<Telegram> {
    const { api, plain } = await Telegram.bare();
    return new Telegram(api, plain, await TelegramFront.before(plain, parley));
  }

  /** What an administrator gives as the address of the Bot API. */
  get address(): string {
    return this.front?.address ?? this.plain;
  }

  customer(name: string): TelegramCustomer {
    // Longer than 32 bits, and nobody else's: the same person may write to several bots.
    const id = randomInt(2 ** 40, 2 ** 41);
    const options = { userId: id, chatId: id, firstName: name, userName: 'customer' };
    return new TelegramCustomer(this.api, this.api.getClient(this.token, options), this.token, id);
  }

  /** Parley has everything that was written so far, and has said so. */
  get everythingIsTaken(): boolean {
    const { userMessages } = this.api.storage;
    return (
      userMessages.every(({ isRead }) => isRead) && this.front?.everythingIsConfirmed !== false
    );
  }

  async close(): Promise<void> {
    await this.front?.close();
    await this.api.stop();
  }
}

/** Somebody who writes to the bot. */
export class TelegramCustomer {
  #before: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly api: BotApi,
    private readonly client: Client,
    private readonly token: string,
    private readonly id: number,
  ) {}

  /** One after the other; what is not taken is sent again, as Telegram does. */
  writes(text: string): Promise<void> {
    return this.#sends(this.client.makeMessage(text));
  }

  async edits(text: string, now: string): Promise<void> {
    const edited = this.#all().find((it) => it.message.text === text)?.messageId;
    if (edited === undefined) throw new Error(`Nobody wrote "${text}".`);
    await this.#sends(Object.assign(this.client.makeMessage(now), { edited }));
  }

  /** What the bot said to this customer, in its order. */
  heard(): string[] {
    return this.#all()
      .filter(({ message }) => String(message.chat_id) === String(this.id))
      .map(({ message }) => message.text);
  }

  #all() {
    return this.api.getUpdatesHistory(this.token) as unknown as {
      messageId: number;
      message: { chat_id?: number | string; text: string };
    }[];
  }

  #sends(message: ReturnType<Client['makeMessage']>): Promise<void> {
    const sent = this.#before.then(() =>
      vi.waitFor(() => this.api.addUserMessage(message as never), {
        timeout: DELIVERED_WITHIN,
        interval: 100,
      }),
    );
    this.#before = sent.catch(() => undefined);
    return sent;
  }
}

const now = () => Math.floor(Date.now() / 1000);
