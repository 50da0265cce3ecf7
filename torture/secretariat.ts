import { call, type Transport } from '../apps/server/src/command-line/index.ts';
import { keyed } from './office.ts';
import { type Command, Person } from './person.ts';

const params = { province: '73', round: '2567Q2' } as const;

/** Writes the committee's own report again and again; its text names the command. */
export class Writer extends Person {
  constructor() {
    super('section 4');
  }

  protected async send(transport: Transport, { number, key }: Command): Promise<void> {
    const body = { text: `ประชุมคณะกรรมการแล้ว ${number} ครั้ง` };
    await call(keyed(transport, key), 'writeSection4', { params, body });
  }

  async differences(transport: Transport): Promise<readonly string[]> {
    const { section4 } = await call(transport, 'getProvinceRound', { params });
    const number = section4?.number ?? 0;
    const stated = Number(/\d+/.exec(section4?.text ?? '0')?.[0]);
    if (stated === number && this.isPossible(number)) return [];
    return [`${this.name}: version ${number} states ${stated}, acknowledged was ${this.acknowledged}`];
  }
}

/** Freezes packs; there are as many as were acknowledged, and perhaps the one that is on its way. */
export class PackMaker extends Person {
  constructor() {
    super('packs');
  }

  protected async send(transport: Transport, { key }: Command): Promise<void> {
    await call(keyed(transport, key), 'makePack', { body: params });
  }

  async differences(transport: Transport): Promise<readonly string[]> {
    const packs = await call(transport, 'listPacks', { query: params });
    if (this.isPossible(packs.length)) return [];
    return [`${this.name}: there are ${packs.length}, acknowledged were ${this.acknowledged}`];
  }
}
