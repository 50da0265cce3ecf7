import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Installs Debian's chromium where it is missing and we may; else says in a line what to do. */
export function ensureChromium(): void {
  if (places.some(existsSync)) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stdout.write(
      'The browser tests need Chromium and will fail without it: sudo apt-get install -y chromium\n',
    );
    return;
  }
  process.stdout.write('Installing chromium for the browser tests\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const done = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (done.status !== 0) process.stdout.write(`apt-get ${args[0]} failed:\n${done.stdout}${done.stderr}\n`);
  }
}
