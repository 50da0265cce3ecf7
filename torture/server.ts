import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { overNetwork, type Transport } from '../apps/server/src/command-line/index.ts';
import { freePort } from '../e2e/support/server.ts';

export const main = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url));

/** A real, empty record in a folder of its own, served by a process that may be killed and started again. */
export class Server {
  readonly folder: string;
  #child: ChildProcess | null = null;
  #wrong = '';

  readonly #port: number;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.#port = port;
  }

  static async create(): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), 'tidtam-torture-'));
    // PostgreSQL's own account passes through it when root runs this.
    await chmod(folder, 0o711);
    return new Server(folder, await freePort());
  }

  /** The record's own folder. */
  get record(): string {
    return join(this.folder, 'record');
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, TIDTAM_DATA: this.folder, TIDTAM_PORT: String(this.#port) };
  }

  get pid(): number | null {
    const child = this.#child;
    return child === null || child.exitCode !== null || child.signalCode !== null
      ? null
      : (child.pid ?? null);
  }

  /** Starts it without waiting until it serves. */
  begin(): void {
    this.#child = spawn(process.execPath, [main, 'serve', '--empty'], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#wrong = '';
    this.#child.stderr?.on('data', (chunk) => {
      this.#wrong = `${this.#wrong}${String(chunk)}`.slice(-4_000);
    });
  }

  /** Waits until a server that was begun says that it is ready; throws with what it said when it ends instead. */
  async ready(): Promise<void> {
    const child = this.#child;
    if (child === null) throw new Error('no server was begun');
    let said = '';
    for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
      said += String(chunk);
      if (!said.includes('Ctrl-C')) continue;
      child.stdout?.resume();
      return;
    }
    throw new Error(`the server ended instead of starting: ${said}${this.#wrong}`);
  }

  async start(): Promise<void> {
    this.begin();
    await this.ready();
  }

  /** What it said on standard error, for when it ends by itself. */
  get lastWords(): string {
    return this.#wrong;
  }

  /** Waits until a process that was killed is gone. */
  async gone(): Promise<void> {
    if (this.#child !== null && this.pid !== null) await once(this.#child, 'exit');
  }

  /** The way to its routes as the folder's owner. */
  async transport(): Promise<Transport> {
    const { url, token } = JSON.parse(await readFile(join(this.record, 'run.json'), 'utf8'));
    return overNetwork(String(url), { token: String(token), as: null });
  }

  /** Ends it in order. Answers the exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (child === null || this.pid === null) return null;
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : null;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
