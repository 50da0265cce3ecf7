import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs one of the installed tools to its end. Answers what it said when it found something, else `null`. */
export function toolFaults(tool: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', tool), [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', (error) => resolve(`${tool} does not run: ${error.message}`));
    child.on('close', (code) => resolve(code === 0 ? null : said.trim() || `${tool} ended with ${code}`));
  });
}
