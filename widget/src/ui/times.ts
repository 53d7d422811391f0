import type { Words } from '../words/words';

/** Times and days in the visitor's own language and zone. */
export class Times {
  readonly #time: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(
    private readonly words: Words,
    language: string,
    zone?: string,
  ) {
    const locale = known(language);
    const timeZone = zone === undefined ? {} : { timeZone: zone };
    this.#time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...timeZone });
    this.#day = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...timeZone,
    });
  }

  time(at: number): string {
    return this.#time.format(at);
  }

  day(at: number, now: number): string {
    const day = this.#day.format(at);
    // A day of another year can look the same; more than a year ago it is not today.
    const recent = Math.abs(now - at) < 7 * 86_400_000;
    if (recent && day === this.#day.format(now)) return this.words.today;
    if (recent && day === this.#day.format(now - 86_400_000)) return this.words.yesterday;
    return Math.abs(now - at) < 300 * 86_400_000 ? day : `${day} ${new Date(at).getFullYear()}`;
  }
}

/** Some systems name a language that is none, such as "en-US@posix"; then the browser's own choice is taken. */
function known(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
