import { Agent, request } from 'node:http';
import type { TestServer } from '../e2e/support/server.ts';
import type { Form, FormProject } from '../packages/domain/src/form/index.ts';
import type { Place } from './bare-inserts.ts';

const rounds = ['2567Q1', '2567Q2'] as const;

/** New projects in each form. */
export const projects = 12;

/** A client of the server's own making: no more of the machine than it must have, since the server stands on it too. */
export class Client {
  readonly #server: TestServer;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(server: TestServer) {
    this.#server = server;
  }

  send(method: string, path: string, body?: object): Promise<unknown> {
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
      asked.end(body && JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Agencies of the bench's own, which owe the two rounds; by their codes. */
export async function addAgencies(client: Client, count: number): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let at = 0; at < count; at += 1) {
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
  return codes;
}

/** Types projects that nobody reported yet into each agency's form of the first round, which then waits to be sent. */
export async function typeNew(client: Client, agencies: readonly string[]): Promise<readonly Place[]> {
  const places = agencies.map((agency) => ({ agency, round: rounds[0] }));
  for (const place of places) {
    await keep(
      client,
      place,
      Array.from({ length: projects }, (_, index) => projectOf(place.agency, index)),
    );
  }
  return places;
}

/** Types into the form of the round after what came of the same projects since. */
export async function typeOn(client: Client, agencies: readonly string[]): Promise<readonly Place[]> {
  const places = agencies.map((agency) => ({ agency, round: rounds[1] }));
  for (const place of places) {
    const { content } = (await client.send('GET', pathOf(place))) as Pick<Form, 'content'>;
    await keep(client, place, content.projects.map(carriedOn));
  }
  return places;
}

async function keep(client: Client, place: Place, put: readonly FormProject[]): Promise<void> {
  await client.send('PUT', pathOf(place), { revision: 0, put, remove: [], noProjects: [] });
}

function pathOf({ agency, round }: Place): string {
  return `/api/agencies/${agency}/provinces/73/rounds/${round}/form`;
}

export async function submit(client: Client, place: Place): Promise<void> {
  const { status } = (await client.send('POST', `${pathOf(place)}/submit`, {
    revision: 1,
    acceptWarnings: true,
  })) as {
    status: string;
  };
  if (status !== 'stored') throw new Error(`${place.agency} ${place.round} is ${status}`);
}

function projectOf(of: string, index: number): FormProject {
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

function carriedOn(project: FormProject, index: number): FormProject {
  const texts = { ...project.texts, result: 'จัดกิจกรรมแล้ว อยู่ระหว่างสรุปผลและเบิกจ่าย', problems: '' };
  const lines = project.lines.map((line) => ({ ...line, disbursed: `${index * 900 + 5_000}` }));
  return { ...project, lines, percentComplete: `${index * 8 + 5}`, texts };
}
