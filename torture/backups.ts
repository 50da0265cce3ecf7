import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { killHard } from './processes.ts';
import { main, type Server } from './server.ts';

/** Backs a record up while people write, and lets the program be killed at it. */
export class Backup {
  readonly #server: Server;
  readonly folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.folder = folder;
  }

  static async create(server: Server): Promise<Backup> {
    const folder = await mkdtemp(join(tmpdir(), 'tidtam-torture-backup-'));
    return new Backup(server, folder);
  }

  /** Takes it; kills the program after `killAfter` milliseconds. Answers whether it was killed. */
  async take(killAfter: number | null): Promise<boolean> {
    const child = this.#run(
      ['backup', join(this.folder, 'copy'), '--record', 'record'],
      this.#server.environment,
    );
    const ended = once(child, 'exit');
    if (killAfter === null) {
      const [code] = await ended;
      if (code !== 0) throw new Error(`backup ended with ${code}`);
      return false;
    }
    await Promise.race([ended, wait(killAfter)]);
    const killed = child.exitCode === null && child.pid !== undefined && killHard(child.pid);
    await ended;
    return killed;
  }

  /** Whether it says of itself that it is whole. */
  async isComplete(): Promise<boolean> {
    return access(join(this.folder, 'copy', 'manifest.json')).then(
      () => true,
      () => false,
    );
  }

  /** Restores it elsewhere, which proves it; answers the exit code, 0 for a record that verifies. */
  async restore(): Promise<number> {
    const elsewhere = join(this.folder, 'elsewhere');
    await chmod(this.folder, 0o711);
    await mkdir(elsewhere, { mode: 0o711 });
    const environment = { ...this.#server.environment, TIDTAM_DATA: elsewhere };
    const [code] = await once(this.#run(['restore', join(this.folder, 'copy')], environment), 'exit');
    return typeof code === 'number' ? code : -1;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  #run(args: readonly string[], env: NodeJS.ProcessEnv) {
    return spawn(process.execPath, [main, ...args], { env, stdio: 'ignore' });
  }
}
