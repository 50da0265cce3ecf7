import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What some tests look at pages and papers with: a file that says it is there, and the Debian package it is in. */
interface Program {
  readonly tests: RegExp;
  readonly anyOf: readonly string[];
  readonly debian: string;
}

const programs: readonly Program[] = [
  {
    tests: /^e2e\//,
    anyOf: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    debian: 'chromium',
  },
  { tests: /^packages\/documents\//, anyOf: ['/usr/bin/pdftotext'], debian: 'poppler-utils' },
  {
    tests: /^packages\/documents\//,
    anyOf: ['/usr/lib/python3/dist-packages/docx/__init__.py'],
    debian: 'python3-docx',
  },
  {
    tests: /^packages\/documents\//,
    anyOf: ['/usr/lib/python3/dist-packages/openpyxl/__init__.py'],
    debian: 'python3-openpyxl',
  },
  {
    tests: /^packages\/documents\//,
    anyOf: ['/usr/lib/libreoffice/program/libswlo.so'],
    debian: 'libreoffice-writer-nogui',
  },
  {
    tests: /^packages\/documents\//,
    anyOf: ['/usr/lib/libreoffice/program/libsclo.so'],
    debian: 'libreoffice-calc-nogui',
  },
  {
    tests: /^packages\/documents\//,
    anyOf: ['/usr/lib/libreoffice/program/libsdlo.so'],
    debian: 'libreoffice-impress-nogui',
  },
];

/** Installs what the chosen tests need where it is missing and we may; else says in a line what to do. */
export function ensurePrograms(files: readonly string[]): void {
  const missing = programs
    .filter(({ tests, anyOf }) => files.some((file) => tests.test(file)) && !anyOf.some(existsSync))
    .map(({ debian }) => debian);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stdout.write(
      `These tests need programs and will fail without them: sudo apt-get install -y ${missing.join(' ')}\n`,
    );
    return;
  }
  process.stdout.write(`Installing for the tests: ${missing.join(', ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    const done = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (done.status !== 0) process.stdout.write(`apt-get ${args[0]} failed:\n${done.stdout}${done.stderr}\n`);
  }
}
