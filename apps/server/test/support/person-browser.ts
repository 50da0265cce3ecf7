import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { address } from './application.ts';

/** What a person's browser does with the application: it keeps the cookie, and says that it comes from our page. */
export class PersonBrowser {
  readonly #app: FastifyInstance;
  readonly #origin: string;
  cookie = '';

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
    const answer = await this.#app.inject({
      method,
      url,
      headers: {
        host: new URL(this.#origin).host,
        ...(method === 'GET' ? {} : { origin: this.#origin }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const given = answer.headers['set-cookie'];
    if (given !== undefined) this.cookie = String(given).split(';')[0] ?? '';
    return answer;
  }
}
