import { Agent, request } from 'node:http';
import type { TestServer } from '../e2e/support/server.ts';
import type { Place } from './bare-inserts.ts';

const rounds = ['2567Q1', '2567Q2', '2567Q3', '2567Q4'] as const;

/** New projects in each form. */
export const projects = 12;

/** A client of the server's own making: no more of the machine than it must have, since the server stands on it too. */
export class Client {
  readonly #server: TestServer;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(server: TestServer) {
    this.#server = server;
  }

  send(method: string, path: string, body: object): Promise<unknown> {
    const { url, headers: entered } = this.#server;
    const headers = {
      ...entered,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    return new Promise((resolve, reject) => {
      const asked = request(url + path, { method, headers, agent: this.#agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Agencies of the bench's own, each with a form that waits to be sent in every round; round by round. */
export async function prepareForms(client: Client, agencies: number): Promise<readonly Place[]> {
  const codes: string[] = [];
  for (let at = 0; at < agencies; at += 1) {
    const owes = rounds.map((round) => ({ province: '73', round }));
    const name = `สำนักงานทดสอบความเร็ว แห่งที่ ${at + 1}`;
    const added = await client.send('POST', '/api/agencies', {
      name,
      sector: 'government',
      province: '73',
      owes,
    });
    codes.push((added as { code: string }).code);
  }
  const places = rounds.flatMap((round) => codes.map((agency) => ({ agency, round })));
  for (const { agency, round } of places) {
    const put = Array.from({ length: projects }, (_, index) => projectOf(`${agency} ${round}`, index));
    const body = { revision: 0, put, remove: [], noProjects: [] };
    await client.send('PUT', `/api/agencies/${agency}/provinces/73/rounds/${round}/form`, body);
  }
  return places;
}

export async function submit(client: Client, { agency, round }: Place): Promise<void> {
  const path = `/api/agencies/${agency}/provinces/73/rounds/${round}/form/submit`;
  const { status } = (await client.send('POST', path, { revision: 1, acceptWarnings: true })) as {
    status: string;
  };
  if (status !== 'stored') throw new Error(`${agency} ${round} is ${status}`);
}

function projectOf(of: string, index: number) {
  return {
    key: crypto.randomUUID(),
    project: null,
    title: `โครงการที่ ${index + 1} เสริมสร้างคุณธรรมและความโปร่งใสของ ${of}`,
    code: '',
    guideline: '2101-1',
    lines: [
      {
        part: 2,
        budget: `${(index + 1) * 10_000}`,
        notYetAllocated: false,
        committed: '',
        disbursed: `${index * 900}`,
      },
    ],
    percentComplete: `${index * 8}`,
    status: '',
    starts: '2023-10-01',
    ends: '2024-09-30',
    texts: {
      target: 'บุคลากร 50 คน',
      result: 'ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว',
      problems: index % 3 === 0 ? 'งบประมาณได้รับจัดสรรล่าช้า' : '',
      suggestions: '',
      nextSteps: '',
      owner: '',
      note: '',
    },
  };
}
