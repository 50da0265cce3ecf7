import type { AgencyListed } from '@tidtam/domain/agency';
import { call } from '../client.ts';

/** As many as one answer lists. */
const most = 100;

/** Asks for agencies by their codes; all that are asked for at one moment, in one request. */
class AskTogether {
  #codes = new Set<string>();
  #answer: Promise<readonly AgencyListed[]> | null = null;

  async find(code: string): Promise<AgencyListed | null> {
    this.#codes.add(code);
    this.#answer ??= this.#ask();
    const listed = await this.#answer;
    return listed.find((one) => one.code === code) ?? null;
  }

  async #ask(): Promise<readonly AgencyListed[]> {
    await new Promise((resolve) => setTimeout(resolve));
    const codes = [...this.#codes];
    this.#codes = new Set();
    this.#answer = null;
    const pages = Array.from({ length: Math.ceil(codes.length / most) }, (_, at) =>
      codes.slice(at * most, (at + 1) * most),
    );
    const answers = await Promise.all(
      pages.map((page) => call('listAgencies', { query: { codes: page.join(','), limit: page.length } })),
    );
    return answers.flat();
  }
}

export const agenciesByCode = new AskTogether();
