import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { ImportAnswer } from '@tidtam/domain/import';
import type { TestServer } from '../../e2e/support/server.ts';
import { place } from './large.ts';

/** Sends a file as a person does who accepts its warnings; throws where it is not stored. */
export async function store(server: TestServer, bytes: Uint8Array, name = 'report.xlsx'): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  const query = `acceptWarnings=true&province=${place.province}&round=${place.round}`;
  const answer = await postForm(`${server.url}/api/imports?${query}`, form, server.headers);
  const [file] = ImportAnswer.parse(JSON.parse(await text(answer))).files;
  if (file?.status !== 'stored') {
    throw new Error(`${file?.status}: ${JSON.stringify(file?.problems.slice(0, 3))}`);
  }
}

/** Waits for an answer as long as it takes: fetch gives up after five minutes. */
export async function postForm(
  url: string,
  form: FormData,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const body = new Response(form);
  const sent = request(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': body.headers.get('content-type') ?? '' },
  });
  sent.end(Buffer.from(await body.arrayBuffer()));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}
