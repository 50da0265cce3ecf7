import type { FormProject } from '@tidtam/domain/form';
import { call, type Transport } from '../apps/server/src/command-line/index.ts';
import { type Command, Interrupted, Person } from './person.ts';

const place = { province: '73', round: '2567Q2' } as const;
const projects = 12;
const budget = 100_000;

/**
 * An agency that reports twelve projects again and again, by file or in the form. Command n states n baht as disbursed
 * for every project, so that version n of each is the one that states n, and all twelve agree at any moment.
 */
export class Office extends Person {
  readonly #agency: string;
  /** The command that goes by the form, with the revision that holds what it states. */
  #saved: { readonly number: number; readonly revision: number } | null = null;

  constructor(agency: string) {
    super(agency);
    this.#agency = agency;
  }

  protected send(transport: Transport, command: Command): Promise<void> {
    return command.number % 3 === 0 ? this.#submit(transport, command) : this.#import(transport, command);
  }

  async #import(transport: Transport, { number, key }: Command): Promise<void> {
    const file = { name: `${this.#agency}-${number}.csv`, bytes: Buffer.from(csvOf(this.#agency, number)) };
    const query = { ...place, agency: this.#agency, acceptWarnings: 'true' };
    const { files } = await call(keyed(transport, key), 'importFiles', { query, files: [file] });
    const [answer] = files;
    // Its reading process was killed: nothing is stored, and the same request may be sent again.
    if (answer?.problems.some(({ code }) => code === 'file_too_heavy')) throw new Interrupted();
    if (answer?.status !== 'stored')
      throw new Error(`${this.name}: import ${number} is ${JSON.stringify(answer)}`);
  }

  async #submit(transport: Transport, { number, key }: Command): Promise<void> {
    const params = { agency: this.#agency, ...place };
    if (this.#saved?.number !== number) {
      const { content, revision } = await call(transport, 'getForm', { params });
      const put = content.projects.map((project) => stating(project, number));
      const body = { revision, put, remove: [], noProjects: [] };
      this.#saved = { number, revision: (await call(transport, 'saveForm', { params, body })).revision };
    }
    const body = { revision: this.#saved.revision, acceptWarnings: true };
    const sent = await call(keyed(transport, key), 'submitForm', { params, body });
    if (sent.status !== 'stored') throw new Error(`${this.name}: form ${number} is ${JSON.stringify(sent)}`);
  }

  async differences(transport: Transport): Promise<readonly string[]> {
    const { known } = await call(transport, 'getForm', { params: { agency: this.#agency, ...place } });
    const stated = known.map(({ title, current }) => {
      const disbursed = Number(current?.funding[0]?.disbursed ?? 0);
      return { title, disbursed, number: current?.number ?? 0 };
    });
    const numbers = [...new Set(stated.map(({ disbursed }) => disbursed))];
    const found: string[] = [];
    if (known.length !== projects && this.acknowledged > 0)
      found.push(`${known.length} projects instead of ${projects}`);
    if (numbers.length > 1) found.push(`half of a command: projects state ${numbers.join(' and ')} baht`);
    if (!numbers.every((number) => this.isPossible(number))) {
      found.push(`the record states ${numbers}, acknowledged was ${this.acknowledged}`);
    }
    for (const { title, disbursed, number } of stated) {
      if (disbursed !== number) found.push(`“${title}” states command ${disbursed} in its version ${number}`);
    }
    return found.map((text) => `${this.name}: ${text}`);
  }
}

export function keyed(transport: Transport, key: string): Transport {
  return (request) => transport({ ...request, headers: { ...request.headers, 'idempotency-key': key } });
}

function stating(project: FormProject, number: number): FormProject {
  return { ...project, lines: project.lines.map((line) => ({ ...line, disbursed: `${number}.00` })) };
}

/** A report as an office saves it: UTF-8, every project in part 2. */
function csvOf(agency: string, number: number): string {
  const rows = Array.from({ length: projects }, (_, index) =>
    [2, index + 1, `โครงการที่ ${index + 1} ต่อต้านการทุจริตของหน่วยงานรหัส ${agency}`, budget, number, 50].join(','),
  );
  return [
    'แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2 จังหวัดนครปฐม',
    'ส่วนที่,ที่,ชื่อโครงการ/กิจกรรม/มาตรการ,งบประมาณที่ได้รับ,ผลการเบิกจ่าย,ความก้าวหน้า (%)',
    ...rows,
    '',
  ].join('\n');
}
