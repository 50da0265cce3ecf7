import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { address } from './application.ts';

/** What a person's browser does with the application: it keeps the cookie, and says that it comes from our page. */
export class PersonBrowser {
  readonly #app: FastifyInstance;
  readonly #origin: string;
  /** The cookie of the session. */
  cookie = '';
  /** The cookie of a visit of the provider. */
  visit = '';

  constructor(app: FastifyInstance, origin = address) {
    this.#app = app;
    this.#origin = origin;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#send('GET', url);
  }

  post(url: string, payload: object = {}, headers: Record<string, string> = {}) {
    return this.#send('POST', url, payload, headers);
  }

  put(url: string, payload: object) {
    return this.#send('PUT', url, payload);
  }

  async #send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) {
    const cookie = [this.cookie, this.visit].filter((one) => one !== '').join('; ');
    const answer = await this.#app.inject({
      method,
      url,
      headers: {
        host: new URL(this.#origin).host,
        ...(method === 'GET' ? {} : { origin: this.#origin }),
        ...(cookie === '' ? {} : { cookie }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const given = answer.headers['set-cookie'];
    for (const one of given === undefined ? [] : [given].flat()) {
      const [pair = ''] = one.split(';');
      if (pair.includes('tidtam-visit')) this.visit = pair;
      else this.cookie = pair;
    }
    return answer;
  }
}
