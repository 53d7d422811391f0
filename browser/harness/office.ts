import { ApiClient } from './api-client';

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** A queue with its agents and a website channel that brings chats to it. */
export interface Team {
  /** As visitors see it at the top of the chat. */
  channel: string;
  channelId: number;
  key: string;
  queue: string;
  agents: Person[];
}

/** How a queue gives its chats out: to whoever takes them first, or to one agent after the other. */
export type Rule = 'TO_ALL' | 'AVAILABLE';

export const ADMINISTRATOR: Person = {
  name: 'Ruth Adler',
  email: process.env.PARLEY_ADMIN_EMAIL ?? 'ruth.adler@parley.example',
  password: process.env.PARLEY_ADMIN_PASSWORD ?? 'a lamp on the stairs',
};

interface Session {
  firstStart: boolean;
}

interface Named {
  id: number;
}

let teams = 0;

/** What the administrator prepares before a journey begins. */
export class Office {
  private constructor(private readonly api: ApiClient) {}

  /** Sets Parley up if nobody has. */
  static async at(parley: string): Promise<Office> {
    const api = new ApiClient(parley);
    const { firstStart } = await api.get<Session>('/api/session');
    // Journeys that run beside each other may all be the first; whoever comes second logs in.
    if (firstStart) await api.post('/api/setup', ADMINISTRATOR).catch(() => undefined);
    await api.post('/api/session', ADMINISTRATOR);
    return new Office(api);
  }

  static async isNew(parley: string): Promise<boolean> {
    return (await new ApiClient(parley).get<Session>('/api/session')).firstStart;
  }

  /** A team of its own for each journey, so that none sees the chats of another. */
  async team(names: readonly string[], origin: string, rule?: Rule): Promise<Team> {
    const mark = aMark();
    const agents = names.map((name) => personOf(name, mark));
    return this.founds(agents, origin, {
      queue: `Customer care ${mark}`,
      channel: `Lumen & Leaf ${mark}`,
      ...(rule && { rule }),
    });
  }

  /** Somebody who belongs to no team. */
  async employs(name: string, role: string): Promise<Person> {
    const person = personOf(name, aMark());
    await this.hires(person, [role]);
    return person;
  }

  /** Somebody who has not chosen a password yet; returns the path of the link that lets them. */
  async invites(name: string): Promise<string> {
    const { email } = personOf(name, aMark());
    const user = { name, email, roles: ['Agent'], limit: null };
    const { id } = await this.api.post<Named>('/api/users', user);
    return (await this.api.post<{ path: string }>(`/api/users/${id}/link`, {})).path;
  }

  /** A role that only the people of one journey have. */
  async role(name: string, permissions: readonly string[]): Promise<string> {
    const role = { name: `${name} ${aMark()}`, description: '', permissions };
    await this.api.post<Named>('/api/roles', role);
    return role.name;
  }

  /** A queue of these people, and a website whose chats come to it. */
  async founds(
    agents: Person[],
    origin: string,
    { queue, channel: name, rule = 'TO_ALL' }: { queue: string; channel: string; rule?: Rule },
  ): Promise<Team> {
    const users: number[] = [];
    for (const agent of agents) users.push((await this.hires(agent)).id);
    const { id: queueId } = await this.api.post<Named>('/api/queues', {
      name: queue,
      rule,
      users,
      roles: [],
    });
    const channel = await this.api.post<Named & { publicKey: string }>('/api/channels', {
      kind: 'WEBSITE',
      name,
      account: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`,
      active: true,
      queueId,
      language: 'en',
      allowedOrigins: [origin],
    });
    return {
      channel: name,
      channelId: channel.id,
      key: channel.publicKey,
      queue,
      agents,
    };
  }

  hires(person: Person, roles = ['Agent']): Promise<Named> {
    return this.api.post<Named>('/api/users', { ...person, roles, limit: null });
  }
}

/** Names are taken once, and the files run beside each other. */
const aMark = () => `${process.pid}-${Date.now().toString(36).slice(-5)}-${++teams}`;

function personOf(name: string, mark: string): Person {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${mark}@parley.example`;
  return { name, email, password: 'seven quiet rivers' };
}
